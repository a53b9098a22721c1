import type { Constraint } from './quadratic-program'

/** Rows of a quadratic program over weights. `unit(n, i, s)` is s at i and 0 elsewhere. */
export function unit(size: number, index: number, value: number): Float64Array {
  const row = new Float64Array(size)
  row[index] = value
  return row
}

/** The weights sum to 1. */
export function fullyInvested(size: number): Constraint {
  return { row: new Float64Array(size).fill(1), value: 1 }
}

/** 0 <= w <= cap; a cap of 1 needs no rows, since the weights sum to 1. */
export function longOnly(size: number, cap: number): Constraint[] {
  const floors = Array.from({ length: size }, (_, i) => ({ row: unit(size, i, 1), value: 0 }))
  if (cap >= 1) return floors
  return [...floors, ...floors.map((_, i) => ({ row: unit(size, i, -1), value: -cap }))]
}
