import type { StoreName } from '../../../../storage/schema'
import type { SpaceUse } from '../../../../storage/space'

export type HeldKind = 'prices' | 'headlines' | 'models' | 'results' | 'rest' | 'originals' | 'undo'

export interface HeldLine {
  kind: HeldKind
  records: number
  bytes: number
}

const KIND_OF: Record<Exclude<StoreName, 'blocks' | 'series'>, HeldKind> = {
  imports: 'rest',
  portfolio: 'rest',
  settings: 'rest',
  runs: 'results',
  checkpoints: 'results',
  headlineBatches: 'headlines',
  headlines: 'headlines',
  corrections: 'headlines',
  verdicts: 'headlines',
  textModels: 'models',
}

/** What is held, by what a user calls it, largest first; what is there only for an undo stands by itself. */
export function heldByKind({ stores, series, headlines }: SpaceUse): HeldLine[] {
  const lines = new Map<HeldKind, HeldLine>()
  const add = (kind: HeldKind, records: number, bytes: number) => {
    const line = lines.get(kind) ?? { kind, records: 0, bytes: 0 }
    lines.set(kind, { kind, records: line.records + records, bytes: line.bytes + bytes })
  }
  for (const { held, bytes } of series)
    add(held === 'shown' ? 'prices' : held === 'undo' ? 'undo' : 'originals', 1, bytes)
  for (const { name, records, bytes } of stores) {
    // Blocks are counted with their series.
    if (name === 'series') add('prices', 0, bytes)
    else if (name !== 'blocks') add(KIND_OF[name], records, bytes)
  }
  for (const { held, bytes } of headlines) {
    if (held !== 'undo') continue
    add('headlines', 0, -bytes)
    add('undo', 1, bytes)
  }
  return [...lines.values()].filter(({ records }) => records > 0).sort((a, b) => b.bytes - a.bytes)
}
