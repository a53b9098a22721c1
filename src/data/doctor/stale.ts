import { makeFinding, range } from './make-finding'
import type { Finding } from './finding'
import type { Profile } from './profile'

/** Four repeats, five equal prices: shorter runs are nobody's fault. */
const FEWEST = 4
/** A run so long is expected less than once in a thousand such series. */
const RARE = 1e-3
/** What is believed of the chance of another repeat before any is seen: one in twenty, worth ten repeats. */
const PRIOR = { repeats: 0.5, seen: 10 }
/** Around a fixed rate the price hardly moves when it does: less than a quarter of its usual moves, or hardly ever. */
const CALM = 0.25
/** Moves on each side that are looked at for it: a quarter of a year. */
const AROUND = 60
/** Where the other runs take a fourth of all days, standing still is how this price is. */
const STILL = 0.25
/** After four months in days a price that stands still is fixed, suspended or dead, and taking days out mends nothing. */
const LONGEST = 120

interface Run {
  /** The first repeat and the one after the last. */
  from: number
  to: number
}

/**
 * The same price for longer than chance allows. The length of a run of repeats is judged by the series' own other
 * runs: with chance p of yet another repeat, m runs have an expected m p^(length - 1) of at least this length. So a
 * share of a few cents, which repeats every other day, is not accused of what a feed that stopped is; nor is a
 * fixed rate, whose moves round the run are tiny too.
 */
export function findStale(profile: Profile): Finding[] {
  const { dates } = profile.series
  const runs = runsOf(profile.moves).sort((a, b) => b.to - b.from - (a.to - a.from))
  let repeats = runs.reduce((sum, run) => sum + run.to - run.from, 0)
  const found: Run[] = []
  for (const [k, run] of runs.entries()) {
    const length = run.to - run.from
    if (length < FEWEST) break
    repeats -= length
    const others = runs.length - k - 1
    const share = (repeats + PRIOR.repeats) / (profile.moves.length - length + PRIOR.seen)
    const again = Math.max((repeats - others + PRIOR.repeats) / (repeats + PRIOR.seen), share)
    if (share > STILL || (others + 1) * again ** (length - 1) > RARE) break
    if (moves(profile, run)) found.push(run)
  }
  const isLong = ({ from, to }: Run) => dates[to - 1] - dates[from - 1] > LONGEST
  const short = found.filter((run) => !isLong(run))
  const long = found.filter(isLong).map((run) => findingOf(profile, [run], true))
  return short.length === 0 ? long : [findingOf(profile, short, false), ...long]
}

function runsOf(moves: Float64Array): Run[] {
  const runs: Run[] = []
  for (let i = 1; i < moves.length; i++) {
    if (moves[i] !== 0) continue
    const last = runs.at(-1)
    if (last?.to === i) last.to++
    else runs.push({ from: i, to: i + 1 })
  }
  return runs
}

/** Whether the price moves as usual on both sides of a run, as far as the series goes. */
function moves({ scaleOf, logs }: Profile, { from, to }: Run): boolean {
  const usual = scaleOf(1, logs.length)
  const before = from <= AROUND / 2 || scaleOf(from - AROUND, from) >= CALM * usual
  const after = to >= logs.length - AROUND / 2 || scaleOf(to, to + AROUND) >= CALM * usual
  return before && after && to - from < logs.length / 2
}

/** One finding for all short runs of a ticker, or for one long one. */
function findingOf({ series }: Profile, runs: Run[], long: boolean): Finding {
  const { dates, close, volume } = series
  const inOrder = [...runs].sort((a, b) => a.from - b.from)
  const at = inOrder.flatMap(({ from, to }) => range(from, to))
  const longest = runs.reduce((best, run) => (run.to - run.from > best.to - best.from ? run : best))
  const since = longest.from - 1
  return makeFinding({
    kind: 'stale',
    ...{ series, at },
    detail: {
      ...{ price: close[since], since: dates[since], until: dates[longest.to - 1] },
      ...{ days: longest.to - since, runs: runs.length, repeats: at.length, long: long ? 1 : 0 },
      ...(volume && { traded: at.filter((i) => volume[i] > 0).length }),
    },
    cure: long ? null : { kind: 'remove-days', days: at.map((i) => dates[i]) },
    part: long ? 'long' : undefined,
  })
}
