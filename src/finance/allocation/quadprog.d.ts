/** The part of quadprog 1.6.1 that is used here. Arrays are one-based: element 0 is not looked at. */
declare module 'quadprog' {
  interface Solution {
    /** Empty, or what went wrong; the solution is then meaningless (often zeros). */
    message: string
    solution?: number[]
  }
  /** min x'Dx / 2 - d'x subject to A'x >= b, the first `meq` rows as equalities. Overwrites its arguments. */
  export function solveQP(
    Dmat: number[][],
    dvec: number[],
    Amat: number[][],
    bvec: number[],
    meq: number,
  ): Solution
}
