import { volumeChange, splitOdds, volumeOdds } from './split-odds'
import { SPLIT_RATIOS, UNIT_PER_YEAR, UNIT_POWERS } from './split-ratios'
import { makeFinding, range } from './make-finding'
import { median } from './profile'
import type { Cure, Finding } from './finding'
import type { Jump } from './jumps'
import type { Profile } from './profile'

/** Twenty to one: a question that is wrong one time in twenty is still a nuisance, and a missed 3 for 2 is a loss of a third. */
const ODDS = 20
/** In a file that says that it is adjusted a forgotten split is ten times rarer. */
const ADJUSTED = 0.1
/** Prices on each side whose middle tells whether the new level stayed. */
const LEVEL = 20
/** A new unit of fewer prices than a week has may be one that was typed by mistake. */
const FEW = 5
/** Prices shown before and after the jump. */
const SHOWN = 3

interface Explanation {
  kind: 'split' | 'redenomination'
  /** New shares (units) for old ones. */
  after: number
  before: number
  odds: number
}

/**
 * Splits and changes of unit that were not worked into the prices: a jump by a ratio that splits have, far outside
 * what the price does around it, that stays. Judged by odds (split-odds.ts), so that a quiet share's jump counts and
 * a crash of a wild one does not.
 * @param jumps those that no other rule has explained
 */
export function findSplits(profile: Profile, jumps: Jump[]): Finding[] {
  return jumps.flatMap((jump) => {
    const best = explain(profile, jump)
    if (!best || best.odds < ODDS || !stays(profile, jump)) return []
    const { series } = profile
    const { kind, after, before } = best
    const change = volumeChange(series, jump.at)
    return [
      makeFinding({
        kind,
        series,
        at: range(Math.max(0, jump.at - SHOWN), Math.min(series.close.length, jump.at + SHOWN)),
        detail: {
          ...{ after, before, odds: Math.min(best.odds, 1e6), day: series.dates[jump.at] },
          ...{ from: series.close[jump.at - 1], to: series.close[jump.at] },
          deviations: Math.abs(jump.size) / jump.scale,
          ...(Number.isFinite(change) && { volumeChange: change }),
        },
        cure: cureOf(profile, jump, best),
      }),
    ]
  })
}

/** The newest prices set the scale, unless a change of unit is so new that it looks like a slip of the last days. */
function cureOf({ series: { dates } }: Profile, { at }: Jump, { kind, after, before }: Explanation): Cure {
  const few = kind === 'redenomination' && dates.length - at < FEW && at >= LEVEL
  return few
    ? { kind: 'rescale-days', days: Array.from(dates.subarray(at)), factor: after / before }
    : { kind: 'rescale-before', day: dates[at], factor: before / after }
}

function explain({ series, step }: Profile, jump: Jump): Explanation | null {
  const perPrice = step <= 4 ? 1 / 252 : step / 365
  const prior = (series.adjusted ? ADJUSTED : 1) * perPrice
  const volume = volumeOdds(series, jump.at)
  const splits = SPLIT_RATIOS.map(({ after, before, perYear }): Explanation => {
    const odds = splitOdds(jump, Math.log(before / after), prior * perYear) * volume
    return { kind: 'split', after, before, odds }
  })
  const power = UNIT_POWERS.find((p) => Math.round(Math.abs(jump.size) / Math.LN10) === p)
  if (power !== undefined) {
    const odds = splitOdds(jump, Math.sign(jump.size) * power * Math.LN10, prior * UNIT_PER_YEAR)
    const [after, before] = jump.size < 0 ? [10 ** power, 1] : [1, 10 ** power]
    splits.push({ kind: 'redenomination', after, before, odds })
  }
  return splits.reduce((best, one) => (one.odds > best.odds ? one : best))
}

/** Whether at least half of the jump is still there in the middle of the weeks after. */
function stays({ logs }: Profile, { at, size }: Jump): boolean {
  const before = median(logs.subarray(Math.max(0, at - LEVEL), at))
  const after = median(logs.subarray(at, at + LEVEL))
  return (after - before) / size > 0.5
}
