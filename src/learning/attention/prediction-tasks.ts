import { randomStream } from '../../numerics/random'
import type { TextBatch } from './batch'
import { END, MASK } from './tokens'

/** Tokens to be predicted: those at the rows b T + t of `rows` should be `targets`. */
export interface TokenTask {
  batch: TextBatch
  rows: Int32Array
  targets: Int32Array
}

/** Of the tokens that are asked for: this share is hidden, this share replaced by a random one, the rest left. */
const HIDDEN = 0.85
const REPLACED = 0.07

/**
 * Asks for a random share of the tokens, never the first: most are hidden behind MASK, a few replaced by another token and
 * a few left, so that the model must judge every token (Devlin et al. 2018, https://arxiv.org/abs/1810.04805). The draw
 * depends on seed and step only. At least one token is asked for; throws RangeError when every text is its start token.
 */
export function hideTokens(
  batch: TextBatch,
  { share, vocabulary, seed, step }: { share: number; vocabulary: number; seed: number; step: number },
): TokenTask {
  const stream = randomStream(seed, 'hidden-tokens', step)
  const ids = Int32Array.from(batch.ids)
  const candidates = rowsOf(batch, 1)
  if (candidates.length === 0) throw new RangeError('there is no token to hide')
  let rows = candidates.filter(() => stream.uniform() < share)
  if (rows.length === 0) rows = [candidates[stream.integer(candidates.length)]]
  for (const row of rows) {
    const u = stream.uniform()
    if (u < HIDDEN) ids[row] = MASK
    else if (u < HIDDEN + REPLACED) ids[row] = END + 1 + stream.integer(vocabulary - END - 1)
  }
  const targets = Int32Array.from(rows, (row) => batch.ids[row])
  return { batch: { ...batch, ids }, rows: Int32Array.from(rows), targets }
}

/** Asks at every token for the next, and at a text's last for END, unless the text fills all `positions` and may go on. */
export function nextTokens(batch: TextBatch, positions: number): TokenTask {
  const { time, lengths } = batch
  const rows = rowsOf(batch, 0).filter((row) => (row % time) + 1 < positions)
  const targets = rows.map((row) =>
    (row % time) + 1 === lengths[Math.floor(row / time)] ? END : batch.ids[row + 1],
  )
  return { batch, rows: Int32Array.from(rows), targets: Int32Array.from(targets) }
}

/** Rows of the tokens from position `from` of each text on. */
function rowsOf({ time, lengths }: TextBatch, from: number): number[] {
  return [...lengths].flatMap((length, b) =>
    Array.from({ length: Math.max(0, length - from) }, (_, t) => b * time + from + t),
  )
}
