/**
 * A sum that does not depend on the order of its terms: Neumaier's compensated sum, rounded to 15 significant digits.
 */
export class ExactSum {
  private sum = 0;
  private lost = 0;

  add(term: number): void {
    const next = this.sum + term;
    this.lost += Math.abs(this.sum) >= Math.abs(term) ? this.sum - next + term : term - next + this.sum;
    this.sum = next;
  }

  value(): number {
    return Number((this.sum + this.lost).toPrecision(15));
  }
}
