import { analysis } from '../../state/analysis.svelte'
import { results } from '../../state/results.svelte'
import { holdings } from '../../state/holdings.svelte'
import { library } from '../../state/library.svelte'
import { router } from '../../state/router.svelte'
import type { ScreenName } from '../../state/router.svelte'
import type { Device, FailureReport, Risk } from '../../engine/contract'
import type { RiskMethod } from '../../finance/risk/measure'
import type { Forecast, ForecastSettings } from '../../learning/forecast'
import { money } from '../format'
import { m } from '../messages/messages'
import type { Words } from '../messages/en/periods'

/** The order in which methods are always listed: history, distributions, volatility, tails, simulation, the network. */
export const METHODS: RiskMethod[] = [
  ...(['historical', 'ageWeighted', 'gaussian', 'cornishFisher', 'studentT', 'ewma'] as const),
  ...([
    'garch',
    'garchT',
    'gjrGarch',
    'filteredHistorical',
    'extremeValue',
    'monteCarlo',
    'network',
  ] as const),
]

/** The forecast behind the risk figures on screen: one made for other data or weights says nothing about them. */
export const matchingForecast = (): Forecast | null =>
  results.stale.forecast === results.stale.risk ? results.forecast : null

/** The method that Overview and Risk speak of: the one with the best score on the days all were judged on. */
export function chosenMethod({ choice, methods }: Risk): RiskMethod {
  if (choice && methods[choice.method]) return choice.method
  return METHODS.find((method) => methods[method]) ?? 'historical'
}

/** A loss in the portfolio's money, or null when its value is not known. */
export function lossInMoney(loss: number): string | null {
  return holdings.total === null ? null : money(loss * holdings.total, holdings.portfolio.currency)
}

export function deviceText(device: Device | null): string {
  if (!device) return m.forecast.deviceUnknown
  const t = m.forecast
  const name = t.deviceName(t.backends[device.backend], device.adapter, device.threads)
  return device.software ? `${name} (${t.software})` : name
}

/** Why this device, with which kernels, and whether a GPU was lost on the way. */
export function deviceNote({ reason, kernels, lost }: Device): string {
  const t = m.forecast
  // Results stored by an earlier version have neither.
  return [
    t.reasons[reason],
    kernels ? t.kernels(kernels) : kernels === null ? t.composed : '',
    lost ? t.lost(lost) : '',
  ]
    .filter(Boolean)
    .join(' ')
}

export function settingsText(settings: ForecastSettings): string {
  const { layers, window, horizon, steps } = settings
  return m.forecast.presetText(layers.join(' + '), window, horizon, String(steps))
}

const MENDABLE = ['portfolio/weights-sum', 'portfolio/negative-amount', 'portfolio/empty']
/** Why the last run ended early, as long as that still holds; what was cancelled needs no word. */
export function runError(): FailureReport | null {
  const { error } = analysis
  if (!error || error.code === 'job/cancelled') return null
  return MENDABLE.includes(error.code) && !holdings.error ? null : error
}

/** Screens with a button that runs something show there what is wrong with portfolio or prices. */
const RUN_SCREENS: ScreenName[] = ['overview', 'forecast', 'risk', 'allocation']
export const saidBesideButton = (error: FailureReport): boolean =>
  RUN_SCREENS.includes(router.screen) &&
  (error.code.startsWith('portfolio/') || ['data/nothing-stored', 'data/no-common-days'].includes(error.code))

/** Whether the screen itself says why the run ended, so that the strip need not. */
export const saidOnScreen = (error: FailureReport): boolean =>
  saidBesideButton(error) ||
  (['overview', 'forecast'].includes(router.screen) &&
    error.code === 'data/too-short' &&
    forecastRefusal() !== null)

/** Why the shown risk figures have no network among them: the history was too short for it. */
export function forecastRefusal(): FailureReport | null {
  const note = results.risk?.notes.find(({ code }) => code === 'risk/no-network')
  return note && !analysis.running && !matchingForecast() ? { ...note, code: 'data/too-short' } : null
}

/** First and last stored day over all tickers. */
export function libraryPeriod(): [number, number] {
  const { entries } = library
  return [Math.min(...entries.map(({ from }) => from)), Math.max(...entries.map(({ to }) => to))]
}

/** Days, weeks or months, by how far the observations of a period stand apart. */
function wordsOf(from: number, to: number, observations: number): Words {
  const apart = (to - from) / Math.max(1, observations)
  return m.periods[apart < 4 ? 'day' : apart < 15 ? 'week' : 'month']
}

/** What the risk figures count in. Those of former data keep their own words until they are run again. */
export function periodWords(): Words {
  const { risk, stale } = results
  if (risk && stale.risk) return wordsOf(risk.from, risk.to, risk.observations)
  return m.periods[library.calendar.period]
}

/** What a forecast counts in. */
export function forecastWords({ split, testObservations, testSeries }: Forecast): Words {
  if (!results.stale.forecast) return m.periods[library.calendar.period]
  return wordsOf(split.test[0], split.test[1], testObservations / Math.max(1, testSeries))
}

export const hasData = (): boolean => library.entries.length > 0

/** What one chart's caption says of where its numbers come from. */
export function sourceText(): string {
  const sources = [
    ...new Set(
      library.entries.map(({ source, synthetic }) => (synthetic ? m.data.stored.synthetic : source)),
    ),
  ]
  return `${m.data.stored.source}: ${sources.slice(0, 3).join(', ')}.`
}

export const runAll = (): void => void analysis.run()
