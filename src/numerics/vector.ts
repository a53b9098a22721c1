/** Products of vectors and square symmetric matrices (an array of rows). Lengths must agree; not checked. */
export type Matrix = readonly Float64Array[]

export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i]
  return sum
}

export function multiply(matrix: Matrix, vector: ArrayLike<number>): Float64Array {
  return Float64Array.from(matrix, (row) => dot(row, vector))
}

/** x' A x; a tiny negative result of rounding is returned as 0 when A is positive semidefinite. */
export function quadraticForm(matrix: Matrix, vector: ArrayLike<number>): number {
  return Math.max(dot(multiply(matrix, vector), vector), 0)
}
