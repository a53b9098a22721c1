import { makeFinding } from './make-finding'
import { powerOfTen } from './jumps'
import { farEnough, LONGEST_SPIKE } from './outlier'
import type { Finding } from './finding'
import type { Excursion, Jump } from './jumps'
import type { Profile } from './profile'

/** One mixed-up unit: the finding, and the jumps that it explains. */
export interface Mixture {
  finding: Finding
  jumps: Set<number>
}

/** An exchange rate wanders between two switches; all of one mixture lie within this of each other, in log units. */
const RATE_NOISE = 0.12
/** Single days in another unit are typing mistakes twice, and a habit of the source from the third on. */
const SCATTERED = 3
/** A share that news move by about the same again and again has such jumps in any order, not in turn. */
const SIMILAR = 1.33

/**
 * Stretches of prices in another unit: pence among pounds (a factor of 100, or 10 or 1,000), one stretch or three
 * scattered days are enough; or in
 * another currency, where the level switches by about the same factor at least twice. The level that fewer days
 * have is the one to be rescaled, so that it does not matter which of the two the series starts in.
 * @param excursions of any length; short and single ones are left to the rule of outliers
 * @param jumps all jumps of the series: one that was not paired may be a switch at an end
 */
export function findMixtures(profile: Profile, excursions: Excursion[], jumps: Jump[]): Mixture[] {
  const groups = groupsOf(excursions.filter(farEnough))
  return groups.filter((group) => isMixture(group, jumps)).map((group) => mixtureOf(profile, group, jumps))
}

/** Excursions of the same factor, up or down together: from the other level the way back is the way there. */
function groupsOf(excursions: Excursion[]): Excursion[][] {
  const groups: Excursion[][] = []
  for (const one of [...excursions].sort((a, b) => sizeOf(a) - sizeOf(b))) {
    const last = groups.at(-1)
    if (last && sameFactor(last[0].into, one.into)) last.push(one)
    else groups.push([one])
  }
  return groups
}

const sizeOf = ({ into }: Excursion) => Math.abs(into.size)
const sameFactor = (a: Jump, b: Jump) => Math.abs(Math.abs(a.size) - Math.abs(b.size)) < RATE_NOISE

function isMixture(group: Excursion[], jumps: Jump[]): boolean {
  const blocks = group.filter(({ into, back }) => back.at - into.at > LONGEST_SPIKE).length
  if (new Set(group.map(({ into }) => Math.sign(into.size))).size > 1) return false
  if (powerOfTen(group[0].into) !== null) return blocks > 0 || group.length >= SCATTERED
  return blocks > 0 && group.length > 1 && areInTurn(group, jumps)
}

/** Whether no jump of about this size is left over: the level switches there and back, and nothing else does. */
function areInTurn(group: Excursion[], jumps: Jump[]): boolean {
  const size = sizeOf(group[0])
  const similar = jumps.filter((jump) => Math.abs(Math.log(Math.abs(jump.size) / size)) < Math.log(SIMILAR))
  return similar.every((jump, k) => k === 0 || Math.sign(jump.size) !== Math.sign(similar[k - 1].size))
}

function mixtureOf(profile: Profile, group: Excursion[], all: Jump[]): Mixture {
  const { series, logs } = profile
  const paired = new Set(group.flatMap(({ into, back }) => [into.at, back.at]))
  const switches = all.filter((jump) => paired.has(jump.at) || isOpenEnd(jump, group))
  const high = new Uint8Array(logs.length)
  switches.forEach(({ at, size }, k) => {
    high.fill(size > 0 ? 1 : 0, at)
    if (k === 0) high.fill(size > 0 ? 0 : 1, 0, at)
  })
  const above = high.reduce((sum, state) => sum + state, 0)
  const minor = above * 2 <= logs.length ? 1 : 0
  const at = Array.from(high.keys()).filter((i) => high[i] === minor)
  const power = powerOfTen(group[0].into)
  const mean = switches.reduce((sum, { size }) => sum + Math.abs(size), 0) / switches.length
  const ratio = power === null ? Math.exp(mean) : 10 ** Math.abs(power)
  const factor = minor === 1 ? 1 / ratio : ratio
  const days = at.map((i) => series.dates[i])
  const finding = makeFinding({
    kind: 'mixed-currency',
    series,
    at,
    detail: {
      ...{ ratio, up: minor, exact: power === null ? 0 : 1, stretches: stretches(at) },
      ...{ price: series.close[at[0]], usual: series.close[at[0]] * factor },
    },
    cure: { kind: 'rescale-days', days, factor },
  })
  return { finding, jumps: new Set(switches.map((jump) => jump.at)) }
}

/** A switch before the first pair or after the last one, of the same factor and in turn with them. */
function isOpenEnd(jump: Jump, group: Excursion[]): boolean {
  if (!sameFactor(jump, group[0].into)) return false
  const first = Math.min(...group.map(({ into }) => into.at))
  const last = Math.max(...group.map(({ back }) => back.at))
  const inTurn = Math.sign(jump.size) === (jump.at < first ? -1 : 1) * Math.sign(group[0].into.size)
  return inTurn && (jump.at < first || jump.at > last)
}

const stretches = (at: number[]) => at.filter((i, k) => k === 0 || i !== at[k - 1] + 1).length
