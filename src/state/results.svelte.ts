import type { Device, Risk } from '../engine/contract'
import type { Allocation } from '../finance/allocation/proposal'
import type { Forecast } from '../learning/forecast'
import { loadRun, saveRun } from '../storage/runs'
import type { RunKind, RunResults } from '../storage/schema'
import { database } from './database'
import { holdings } from './holdings.svelte'
import { library } from './library.svelte'

/** The data and the portfolio that something was computed for. */
export interface Identity {
  dataHash: string
  portfolioKey: string
}

/** One text for an identity, to compare by and to mark checkpoints with. */
export const nameOf = ({ dataHash, portfolioKey }: Identity) => `${dataHash} ${portfolioKey}`

type Kept = { [K in RunKind]: (Identity & { value: RunResults[K] }) | null }

/** The latest result of each kind, as it is stored, and whether it still belongs to the data and the portfolio. */
class Results {
  #kept = $state.raw<Kept>({ forecast: null, risk: null, allocation: null })

  readonly #allocation = $derived(this.#pricedAllocation())

  get forecast(): Forecast | null {
    return this.#kept.forecast?.value.forecast ?? null
  }
  /** The device that trained the forecast. */
  get device(): Device | null {
    return this.#kept.forecast?.value.device ?? null
  }
  get risk(): Risk | null {
    return this.#kept.risk?.value ?? null
  }
  get allocation(): Allocation | null {
    return this.#allocation
  }
  /** The data and the portfolio as they are now. */
  get identity(): Identity {
    const { mode, holdings: list, cash } = holdings.portfolio
    return { dataHash: library.dataHash, portfolioKey: JSON.stringify({ mode, list, cash }) }
  }
  /** Which results belong to former data or weights. */
  get stale(): Record<RunKind, boolean> {
    const now = nameOf(this.identity)
    const old = (kind: RunKind) => {
      const kept = this.#kept[kind]
      return kept !== null && nameOf(kept) !== now
    }
    return { forecast: old('forecast'), risk: old('risk'), allocation: old('allocation') }
  }

  /** The forecast, if it was made for that data and portfolio: another one says nothing about them. */
  forecastFor(identity: Identity): Forecast | null {
    const kept = this.#kept.forecast
    return kept && nameOf(kept) === nameOf(identity) ? kept.value.forecast : null
  }

  /** Weights need no other run for another value of the portfolio; the amounts to trade follow it. */
  #pricedAllocation(): Allocation | null {
    const kept = this.#kept.allocation
    const { mode, value } = holdings.portfolio
    if (!kept || mode !== 'weights' || nameOf(kept) !== nameOf(this.identity)) return kept?.value ?? null
    const trades = kept.value.trades.map((trade) => {
      const money = value === null ? null : (trade.to - trade.from) * value
      const price = library.priceOf(trade.ticker)
      return { ...trade, money, units: money === null || price === null ? null : money / price }
    })
    return { ...kept.value, trades }
  }

  async load(): Promise<void> {
    const [forecast, risk, allocation] = await Promise.all([
      read('forecast'),
      read('risk'),
      read('allocation'),
    ])
    this.#kept = { forecast, risk, allocation }
  }

  /** Stores a result with what it was computed for; only what is stored is shown. */
  async keep<K extends RunKind>(kind: K, identity: Identity, value: RunResults[K]): Promise<void> {
    await saveRun(await database(), kind, { ...identity, result: value })
    this.#kept = { ...this.#kept, [kind]: { ...identity, value } }
  }
}

async function read<K extends RunKind>(kind: K): Promise<Kept[K]> {
  const run = await loadRun(await database(), kind)
  return (run && { dataHash: run.dataHash, portfolioKey: run.portfolioKey, value: run.result }) as Kept[K]
}

export const results = new Results()
