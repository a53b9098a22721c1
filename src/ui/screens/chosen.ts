import { analysis } from '../../state/analysis.svelte'
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

/** The order in which methods are always listed: baselines first, the network last. */
export const METHODS: RiskMethod[] = ['historical', 'gaussian', 'ewma', 'network']

/** The method that Overview and Risk speak of: the winner of the test part where it gave a number. */
export function chosenMethod(risk: Risk, forecast: Forecast | null): RiskMethod {
  if (forecast && risk.methods[forecast.winner]) return forecast.winner
  return METHODS.find((method) => risk.methods[method]) ?? 'historical'
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

export function settingsText(settings: ForecastSettings): string {
  const { layers, window, horizon, steps } = settings
  return m.forecast.presetText(layers.join(' + '), window, horizon, String(steps))
}

/** Screens with a button that runs something show there what is wrong with the portfolio or with the history. */
const RUN_SCREENS: ScreenName[] = ['overview', 'forecast', 'risk', 'allocation']
export const saidBesideButton = (error: FailureReport): boolean =>
  RUN_SCREENS.includes(router.screen) &&
  (error.code.startsWith('portfolio/') || error.code === 'data/nothing-stored')

/** Whether the screen itself says why the run ended, so that the strip need not. */
export const saidOnScreen = (error: FailureReport): boolean =>
  saidBesideButton(error) || (['overview', 'forecast'].includes(router.screen) && forecastRefusal() === error)

/** Why the last run gave no forecast although it went on: the history is too short for the network. */
export function forecastRefusal(): FailureReport | null {
  const { error, forecast, risk, running } = analysis
  return !running && error?.code === 'data/too-short' && risk && !forecast ? error : null
}

/** First and last stored day over all tickers. */
export function libraryPeriod(): [number, number] {
  const { entries } = library
  return [Math.min(...entries.map(({ from }) => from)), Math.max(...entries.map(({ to }) => to))]
}

/** Days, weeks or months: what the stored data counts in. */
export const periodWords = (): Words => m.periods[library.calendar.period]

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
