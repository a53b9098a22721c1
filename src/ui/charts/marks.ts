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
  /** Filled down (or up) to zero. */
  fill?: boolean
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

export interface ScatterPoint {
  label: string
  x: number
  y: number
  shape: Shape
  tone: Tone
}

/** Outline of a mark about (x, y), `r` pixels in radius. */
export function outline(shape: Shape, r: number, x = 0, y = 0): string {
  const from = (dx: number, dy: number) => `M${(x + dx).toFixed(1)},${(y + dy).toFixed(1)}`
  if (shape === 'triangle') return `${from(-r, -0.8 * r)}h${2 * r}l${-r},${1.8 * r}z`
  if (shape === 'diamond') {
    const side = 1.2 * r
    return `${from(0, -side)}l${side},${side}l${-side},${side}l${-side},${-side}z`
  }
  if (shape === 'square') return `${from(-0.9 * r, -0.9 * r)}h${1.8 * r}v${1.8 * r}h${-1.8 * r}z`
  if (shape === 'cross') return `${from(-r, -r)}l${2 * r},${2 * r}m${-2 * r},0l${2 * r},${-2 * r}`
  return `${from(-r, 0)}a${r},${r} 0 1 1 ${2 * r},0a${r},${r} 0 1 1 ${-2 * r},0z`
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
