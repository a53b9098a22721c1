/** What a colour means, never which colour it is: the tokens decide that. */
export type Tone = 'yours' | 'baseline' | 'ink' | 'loss' | 'gain' | 'faint'
export type Shape = 'circle' | 'ring' | 'triangle' | 'diamond' | 'square' | 'cross'

export interface LineSeries {
  label: string
  values: ArrayLike<number>
  tone: Tone
  /** A dash pattern, so that lines differ without colour. */
  dash?: string
  thin?: boolean
  /** The last value stands until the next one, instead of a slope between them. */
  step?: boolean
}

export interface Band {
  label: string
  lower: ArrayLike<number>
  upper: ArrayLike<number>
  strength: 'outer' | 'inner'
}

export interface MarkSet {
  label: string
  indices: number[]
  values: ArrayLike<number>
  shape: Shape
  tone: Tone
}

/** Outline of a mark about the origin, `r` pixels in radius. */
export function outline(shape: Shape, r: number): string {
  if (shape === 'triangle') return `M${-r},${-r * 0.8}H${r}L0,${r}Z`
  if (shape === 'diamond') return `M0,${-r * 1.2}L${r * 1.2},0L0,${r * 1.2}L${-r * 1.2},0Z`
  if (shape === 'square') return `M${-r * 0.9},${-r * 0.9}H${r * 0.9}V${r * 0.9}H${-r * 0.9}Z`
  if (shape === 'cross') return `M${-r},${-r}L${r},${r}M${r},${-r}L${-r},${r}`
  return `M${-r},0A${r},${r} 0 1 1 ${r},0A${r},${r} 0 1 1 ${-r},0Z`
}

/** Moves labels apart so that none overlaps, keeping their order and staying inside the plot. */
export function dodge(wanted: number[], gap: number, low: number, high: number): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => wanted[a] - wanted[b])
  const placed = [...wanted]
  let floor = low
  for (const index of order) floor = (placed[index] = Math.max(placed[index], floor)) + gap
  let ceiling = high
  for (const index of order.reverse()) ceiling = (placed[index] = Math.min(placed[index], ceiling)) - gap
  return placed
}

/** Room for a text of 12 px, roughly. */
export const textWidth = (text: string): number => text.length * 6.2
