import type { PlaceNetwork } from "./placeNetwork.js";

/** What a search may use: the cost of letting an edge change (0: free, Infinity: never), and how far it may. */
export interface EdgeTerms {
  /** Cost of hiding what a change of the edge would touch. */
  readonly cost: (edge: number) => number;
  /** Largest increase and decrease of a bounded edge. */
  readonly up: Int32Array;
  readonly down: Int32Array;
}

/** A circulation: the change of every place. Its `flow` is overwritten by the next search. */
export interface Circulation {
  readonly flow: Int32Array;
  readonly amount: number;
  readonly cost: number;
}

/**
 * Finds cheap circulations through one edge by successive cheapest paths: a path that carries all of the amount where
 * there is one, else the paths that carry most of it at least cost. An edge is paid for once.
 */
export class FlowSearch {
  private readonly distance: Float64Array;
  private readonly arrivedBy: Int32Array;
  private readonly settled: Uint8Array;
  private readonly flow: Int32Array;
  private readonly frontier: number[] = [];

  constructor(private readonly network: PlaceNetwork) {
    this.distance = new Float64Array(network.nodes);
    this.arrivedBy = new Int32Array(network.nodes);
    this.settled = new Uint8Array(network.nodes);
    this.flow = new Int32Array(network.tails.length);
  }

  /**
   * The cheapest circulation found that changes `edge` by `amount` (signed) or part of it; null if none or too dear.
   */
  through(edge: number, amount: number, terms: EdgeTerms, tooDear: number): Circulation | null {
    const { tails, heads, bounded } = this.network;
    const own = terms.cost(edge);
    if (own >= tooDear) return null;
    const sign = Math.sign(amount);
    const limit = bounded[edge] ? (sign > 0 ? terms.up[edge]! : terms.down[edge]!) : Infinity;
    const wanted = Math.min(Math.abs(amount), limit);
    const [start, goal] = sign > 0 ? [heads[edge]!, tails[edge]!] : [tails[edge]!, heads[edge]!];
    this.flow.fill(0);
    let routed = 0;
    while (routed < wanted) {
      const least = wanted - routed;
      const found =
        this.cheapestPath(start, goal, edge, least, terms, tooDear - own) ||
        (least > 1 && this.cheapestPath(start, goal, edge, 1, terms, tooDear - own));
      if (!found) break;
      routed += this.augment(start, goal, least, terms);
    }
    if (routed === 0) return null;
    this.flow[edge] = sign * routed;
    let cost = 0;
    for (let at = 0; at < this.flow.length; at++) if (this.flow[at] !== 0) cost += terms.cost(at);
    return cost < tooDear ? { flow: this.flow, amount: sign * routed, cost } : null;
  }

  private residual(edge: number, forward: boolean, { up, down }: EdgeTerms): number {
    if (!this.network.bounded[edge]) return Infinity;
    return forward ? up[edge]! - this.flow[edge]! : down[edge]! + this.flow[edge]!;
  }

  private cheapestPath(
    start: number,
    goal: number,
    without: number,
    least: number,
    terms: EdgeTerms,
    limit: number
  ): boolean {
    const { tails, heads, incident } = this.network;
    const { distance, arrivedBy, settled, frontier } = this;
    distance.fill(Infinity);
    settled.fill(0);
    distance[start] = 0;
    frontier.length = 0;
    frontier.push(start);
    while (frontier.length > 0) {
      let nearest = 0;
      for (let at = 1; at < frontier.length; at++)
        if (distance[frontier[at]!]! < distance[frontier[nearest]!]!) nearest = at;
      const node = frontier[nearest]!;
      if (node === goal) return true;
      frontier[nearest] = frontier.at(-1)!;
      frontier.pop();
      settled[node] = 1;
      for (const edge of incident[node]!) {
        if (edge === without) continue;
        const forward = tails[edge] === node;
        const next = forward ? heads[edge]! : tails[edge]!;
        if (settled[next] === 1 || this.residual(edge, forward, terms) < least) continue;
        const reached = distance[node]! + (this.flow[edge] === 0 ? terms.cost(edge) : 0);
        if (reached >= distance[next]! || reached >= limit) continue;
        if (distance[next] === Infinity) frontier.push(next);
        distance[next] = reached;
        arrivedBy[next] = edge;
      }
    }
    return false;
  }

  private augment(start: number, goal: number, most: number, terms: EdgeTerms): number {
    const { tails, heads } = this.network;
    const steps: { edge: number; forward: boolean }[] = [];
    let amount = most;
    for (let node = goal; node !== start;) {
      const edge = this.arrivedBy[node]!;
      const forward = heads[edge] === node;
      steps.push({ edge, forward });
      amount = Math.min(amount, this.residual(edge, forward, terms));
      node = forward ? tails[edge]! : heads[edge]!;
    }
    for (const { edge, forward } of steps) this.flow[edge]! += forward ? amount : -amount;
    return amount;
  }
}
