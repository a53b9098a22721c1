import type { Stack } from '../../learning/layout'
import type { Windows } from '../../learning/optimiser'
import { Failure } from '../../numerics/failure'
import type { KernelSet } from '../kernel-set'

const FLOAT = 4
const MEGABYTE = 2 ** 20

/**
 * Whether a training run fits, before anything is allocated: a backend that runs out of memory half way does not
 * come back. Throws `learning/too-much-memory` { needed, most }, in MB.
 */
export function checkMemory(
  { limits }: KernelSet,
  { layers, outputs, inputs, size }: Stack,
  { time, batch, from }: Windows,
): void {
  const rows = time * batch
  const raw = (time - from) * batch * outputs
  // Gates [4H], h, c, h under dropout, dL/dh of every layer; six vectors as long as the weights; the feed.
  const held = layers.reduce((sum, units) => sum + 8 * rows * units, 0) + raw + 6 * size + 2 * rows * inputs
  refuse(held * FLOAT, limits.memory)
  refuse(Math.max(4 * rows * Math.max(...layers), raw) * FLOAT, limits.matrix)
}

function refuse(needed: number, most: number): void {
  if (needed <= most) return
  throw new Failure('learning/too-much-memory', {
    needed: Math.ceil(needed / MEGABYTE),
    most: Math.floor(most / MEGABYTE),
  })
}

/** How many of `batch` windows may go through the stack at once so that no matrix has more floats than this. */
export function together({ layers }: Stack, time: number, batch: number, floats: number): number {
  return Math.max(1, Math.min(batch, Math.floor(floats / (4 * time * Math.max(...layers)))))
}
