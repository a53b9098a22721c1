import { version } from '../../package.json'
import type { Risk } from '../engine/contract'
import type { Portfolio } from '../finance/portfolio'
import type { FailureReport } from '../numerics/failure'
import { analysis } from './analysis.svelte'
import { results } from './results.svelte'
import { downloadText } from './download'
import { holdings } from './holdings.svelte'
import { library } from './library.svelte'
import { notices } from './notices.svelte'
import { preferences } from './preferences.svelte'
import type { NewsComparison } from './report-file/compare'
import type { ReportDocument } from './report-file/document'
import { newsForReport } from './report-news'

/** A report that was opened and repeated: which headline numbers came out differently. */
export interface OpenedReport {
  name: string
  created: string
  /** Paths such as `risk.methods.network.0.95.valueAtRisk`; empty when the run gave the same numbers. */
  differences: { path: string; before: number; after: number }[]
  /** Whether its news were compared too. */
  news: NewsComparison
}

/** The report file: every number on screen, and what is needed to repeat it. */
class Report {
  #opened = $state.raw<OpenedReport | null>(null)
  #error = $state.raw<FailureReport | null>(null)

  /** Only what was computed for the data and the portfolio as they are now can be reported. */
  get available(): boolean {
    return results.risk !== null && !results.stale.risk && !analysis.running
  }
  get opened(): OpenedReport | null {
    return this.#opened
  }
  get error(): FailureReport | null {
    return this.#error
  }

  /**
   * The JSON document of the report contract, or null when no analysis has been run.
   * @param halfLife of the news index, in trading days; the one in use without it
   */
  async build(halfLife?: number): Promise<ReportDocument | null> {
    if (!results.risk || results.stale.risk) return null
    const news = await newsForReport(halfLife)
    const { risk, stale } = results
    if (!risk || stale.risk) return null
    const forecast = stale.forecast ? null : results.forecast
    const allocation = stale.allocation ? null : results.allocation
    const { reportDocument } = await import('./report-file/document')
    const { objective, maximumWeight, riskFree, costBasisPoints, settings } = preferences
    return reportDocument({
      app: version,
      // eslint-disable-next-line no-restricted-syntax -- the present moment, not a text that is parsed
      created: new Date(Date.now()).toISOString(),
      device: analysis.device,
      seed: forecast?.settings.seed ?? settings.seed,
      configuration: {
        forecast: forecast?.settings ?? settings,
        objective: allocation?.objective ?? objective,
        maximumWeight: allocation?.constraints.maximumWeight ?? maximumWeight,
        riskFree: allocation?.riskFree ?? riskFree,
        costBasisPoints: allocation?.walkForward?.costBasisPoints ?? costBasisPoints,
        portfolio: measuredPortfolio(risk),
      },
      daysPerYear: library.calendar.periodsPerYear,
      data: {
        sha256: library.dataHash,
        tickers: library.entries.map(({ ticker }) => ticker),
        files: library.files,
        cures: library.entries.flatMap(({ ticker, cures }) => cures.map((cure) => ({ ticker, cure }))),
      },
      risk,
      forecast,
      allocation,
      news,
    })
  }

  async download(): Promise<void> {
    const document = await this.build()
    if (document) downloadText('tailwatch-report.json', JSON.stringify(document, null, 2), 'application/json')
  }

  async downloadTrades(): Promise<void> {
    if (!results.allocation) return
    const { exportTrades } = await import('../data/export-trades')
    downloadText('tailwatch-trades.csv', exportTrades(results.allocation.trades), 'text/csv')
  }

  /** Takes over a report's configuration and portfolio, repeats its run on the same data, and compares. */
  async open(file: File): Promise<void> {
    this.#opened = null
    this.#error = null
    const { parseReport } = await import('./report-file/schema')
    const parsed = parseReport(await file.text())
    if (!parsed.ok) {
      this.#error = {
        code: 'report/invalid',
        detail: { file: file.name, where: parsed.where, problem: parsed.problem },
      }
      return
    }
    const { configuration, data, created, device, seed } = parsed.report
    if (data.sha256 !== library.dataHash) {
      const names = data.files.map(({ name }) => name).join(', ')
      this.#error = {
        code: 'report/other-data',
        detail: {
          ...{ file: file.name, tickers: data.tickers.join(', '), names },
          changes: data.changes?.length ?? 0,
        },
      }
      return
    }
    const { forecast, portfolio, objective, maximumWeight, riskFree, costBasisPoints } = configuration
    preferences.set({
      preset: forecast.preset,
      ...(forecast.preset === 'custom' && { custom: forecast }),
      seed,
      // Without a forecast the report's device did nothing that could be repeated there.
      ...(parsed.report.forecast && { backend: device.backend }),
      objective,
      maximumWeight,
      riskFree,
      costBasisPoints,
    })
    const before = holdings.portfolio
    holdings.replace(portfolio)
    if (JSON.stringify(before) !== JSON.stringify(portfolio))
      notices.tell('report/portfolio', { file: file.name }, () => holdings.replace(before))
    const { forecast: learned, allocation } = parsed.report
    const complete = await analysis.repeat({
      forecast: learned !== undefined,
      allocation: allocation !== undefined,
    })
    if (!complete) return
    const { compareNews, differences } = await import('./report-file/compare')
    const document = await this.build(parsed.report.news?.conventions?.halfLifeDays)
    // None when the portfolio was changed during the run: what was repeated is then out of date, and the screens say so.
    if (!document) return
    this.#opened = {
      ...{ name: file.name, created, differences: differences(parsed.report, document) },
      news: compareNews(parsed.report, document),
    }
  }
}

/** As it was measured: its value in money may have been changed since, which makes nothing out of date but liquidity. */
function measuredPortfolio({ liquidity }: Risk): Portfolio {
  const { portfolio } = holdings
  return portfolio.mode === 'weights' ? { ...portfolio, value: liquidity.value } : portfolio
}

export const report = new Report()
