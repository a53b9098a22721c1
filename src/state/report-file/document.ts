import type { Cure } from '../../data/doctor/finding'
import type { Device, Risk } from '../../engine/contract'
import type { Allocation } from '../../finance/allocation/proposal'
import type { Portfolio } from '../../finance/portfolio'
import type { Forecast } from '../../learning/forecast'
import { changeOf } from './changes'
import { isoDate } from './iso-date'
import { newsSection, type NewsSource } from './news-section'
import { riskSection } from './risk-section'

/** Everything the report is made from; a section that was not run is null. */
export interface ReportSource {
  app: string
  created: string
  device: Device | null
  seed: number
  configuration: {
    forecast: Forecast['settings']
    objective: string
    maximumWeight: number
    riskFree: number
    costBasisPoints: number
    portfolio: Portfolio
  }
  /** Of the data, for a report without an allocation. */
  daysPerYear: number
  data: {
    sha256: string
    tickers: string[]
    files: {
      name: string
      rows: number
      imported: number
      rejected: number
      skipped: number
      sha256: string
      source: string
    }[]
    /** What was changed in the prices since they were imported. */
    cures: { ticker: string; cure: Cure }[]
  }
  risk: Risk | null
  forecast: Forecast | null
  allocation: Allocation | null
  news: NewsSource | null
}

const span = ([from, to]: [number, number]) => [isoDate(from), isoDate(to)]

/** The document of the report contract: full float64 precision, ISO dates, losses as positive fractions. */
export function reportDocument(source: ReportSource) {
  const { risk, forecast, allocation, news, device } = source
  if (!risk) throw new TypeError('A report needs the risk section.')
  return {
    format: 'tailwatch-report',
    version: 1,
    app: source.app,
    created: source.created,
    device: {
      backend: device?.backend ?? 'cpu',
      adapter: device?.adapter ?? '',
      threads: device?.threads ?? 1,
    },
    seed: source.seed,
    configuration: source.configuration,
    data: {
      sha256: source.data.sha256,
      tickers: source.data.tickers,
      from: isoDate(risk.from),
      to: isoDate(risk.to),
      observations: risk.observations,
      files: source.data.files,
      ...(source.data.cures.length > 0 && { changes: source.data.cures.map(changeOf) }),
    },
    conventions: {
      daysPerYear: allocation?.daysPerYear ?? source.daysPerYear,
      returns: 'simple',
      quantile: 'type 7',
      ddof: 1,
      modelReturns: 'log',
      expectedReturn: 'compounded: product of (1 + r) to the power daysPerYear / count, minus 1',
      losses: 'positive fractions of value',
      rebalancing: 'daily to the weights shown',
    },
    portfolio: { weights: risk.weights, cash: risk.cash },
    risk: riskSection(risk),
    ...(forecast && { forecast: forecastSection(forecast) }),
    ...(allocation && { allocation: allocationSection(allocation) }),
    ...(news && { news: newsSection(news) }),
  }
}

export type ReportDocument = ReturnType<typeof reportDocument>

function forecastSection(forecast: Forecast) {
  const { split } = forecast
  const perTicker = Object.entries(forecast.perTicker).map(([ticker, one]) => [
    ticker,
    { ...one, lastDate: isoDate(one.lastDate) },
  ])
  return {
    model: forecast.model,
    split: {
      train: span(split.train),
      validation: span(split.validation),
      test: span(split.test),
      gap: split.gap,
    },
    perTicker: Object.fromEntries(perTicker),
    scoreboard: forecast.scoreboard,
    testObservations: forecast.testObservations,
    winner: forecast.winner,
    notes: forecast.notes,
  }
}

function allocationSection(allocation: Allocation) {
  const { walkForward, ...rest } = allocation
  if (!walkForward) return rest
  return {
    ...rest,
    walkForward: { ...walkForward, from: isoDate(walkForward.from), to: isoDate(walkForward.to) },
  }
}
