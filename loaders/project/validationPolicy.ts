/** When a check speaks up (`data/validation.yaml`). */
export interface ValidationPolicy {
  /**
   * Smallest change of a share and of the number of respondents, and largest adjusted p value, of a jump between waves.
   */
  readonly jump: { share: number; responses: number; p: number };
}
