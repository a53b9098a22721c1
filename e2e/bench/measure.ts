import { spreadOf, type Spread } from './result'

/** One step, timed where it ran: its seconds and a number that was read from its result. */
export interface Step {
  seconds: number
  value: number
}

export interface Contestant {
  subject: string
  /** The name of `value`, for the message when it is not finite. */
  reads: string
  step(): Promise<Step>
}

export type Outcome = { runs: number; seconds: Spread } | { missing: string }

/** After the first step, in which kernels compile: seconds of more steps, in which the engine optimises its scripts. */
const WARM_UP = 1
/** A first step slower than this is warm-up enough. */
const SLOW = 5
/** A first step slower than this is the only one. */
const ONCE = 60

/** How often to run what takes this long, so that one slow subject does not hold up the whole table. */
function runsFor(seconds: number, most: number): number {
  if (seconds > ONCE) return 1
  if (seconds > 3 * SLOW) return Math.min(most, 2)
  if (seconds > SLOW) return Math.min(most, 3)
  return seconds > 2 ? Math.min(most, 5) : most
}

/**
 * Times contestants against each other: after a warm-up of each, one step of A, of B, of C, then again from A, so that
 * what else the machine does meanwhile meets all of them.
 */
export async function measure(
  contestants: Contestant[],
  rounds: number,
  log: (line: string) => void,
): Promise<Map<string, Outcome>> {
  const outcomes = new Map<string, Outcome>()
  const racing = new Map<Contestant, { times: number[]; runs: number }>()

  /** The seconds of one step; null once the contestant is out. */
  async function step(contestant: Contestant): Promise<number | null> {
    try {
      const { seconds, value } = await contestant.step()
      if (Number.isFinite(value)) return seconds
      throw new Error(`${contestant.reads} not finite`)
    } catch (error) {
      const missing = firstLine(error)
      log(`${contestant.subject}: missing, ${missing}`)
      outcomes.set(contestant.subject, { missing })
      racing.delete(contestant)
      return null
    }
  }

  for (const contestant of contestants) {
    const first = await step(contestant)
    if (first === null) continue
    log(`${contestant.subject}: first step ${first.toPrecision(3)} s`)
    racing.set(contestant, first > ONCE ? { times: [first], runs: 1 } : { times: [], runs: rounds })
    for (let spent = 0; first < SLOW && spent < WARM_UP;) spent += (await step(contestant)) ?? Infinity
  }
  for (let round = 0; round < rounds; round++) {
    for (const [contestant, race] of [...racing]) {
      if (race.times.length >= race.runs) continue
      const seconds = await step(contestant)
      if (seconds === null) continue
      race.times.push(seconds)
      if (round === 0) race.runs = runsFor(seconds, rounds)
    }
  }
  for (const [{ subject }, { times }] of racing) {
    outcomes.set(subject, { runs: times.length, seconds: spreadOf(times) })
  }
  return outcomes
}

/** Without the names that the way from page or process to here put before it. */
export function firstLine(error: unknown): string {
  return String(error)
    .split('\n')[0]
    .replace(/^((page\.evaluate|\w*Error): )+/, '')
}
