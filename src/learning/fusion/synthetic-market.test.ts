import '@tensorflow/tfjs-backend-wasm'
import { beforeAll, describe, expect, test } from 'vitest'
import { marketTruth } from '../../data/samples/market-truth'
import type { SyntheticMarket } from '../../data/samples/synthetic-market'
import { generateMarket } from '../../data/samples/synthetic-market'
import { installWasmKernels, startWasm } from '../../engine/wasm'
import { logReturns } from '../../finance/returns/log'
import { randomStream } from '../../numerics/random'
import { syntheticNews } from '../../testing/synthetic-news'
import type { ForecastSettings } from '../forecast'
import { compareTowers } from './compare-towers'
import type { TowerScore } from './comparison'

// In the synthetic market a hidden regime rules both volatility and headlines, so that news has something to tell. The
// short form trains one network each on one market; FUSION_STUDY=long makes the table of README.md, in some minutes:
//   FUSION_STUDY=long npx vitest run --project node src/learning/fusion/synthetic-market.test.ts
const LONG = process.env.FUSION_STUDY === 'long'

const quick: ForecastSettings = {
  ...{ preset: 'custom', layers: [8], window: 40, horizon: 1, batch: 32, steps: 150 },
  ...{ learningRate: 0.003, weightDecay: 0.001, dropout: 0.1, seed: 1 },
}
const thorough: ForecastSettings = { ...quick, layers: [16], window: 60, steps: 600, learningRate: 0.002 }

const quiet = { progress: () => {}, breathe: async () => {} }

function seriesOf(market: SyntheticMarket) {
  return market.series.map(({ ticker, dates, close }) => ({
    ...{ name: ticker, dates: dates.slice(1), returns: logReturns(close) },
  }))
}

async function newsTower(
  marketSeed: number,
  shuffleNews: boolean,
  settings: ForecastSettings,
  seeds: number[],
): Promise<TowerScore> {
  const market = generateMarket(marketSeed)
  const exogenous = { news: { headlines: syntheticNews(market) } }
  const series = seriesOf(market)
  const { rows } = await compareTowers({ series, settings, exogenous, seeds, shuffleNews }, quiet)
  return rows[1]
}

beforeAll(async () => {
  await startWasm()
  await installWasmKernels()
})

describe.runIf(!LONG)('one market', () => {
  test('headlines that follow the regime earn their place, shuffled ones do not', async () => {
    const real = await newsTower(2, false, quick, [1])
    const shuffled = await newsTower(2, true, quick, [1])
    expect(real.verdict).toBe('earns')
    expect(real.ratio).toBeLessThan(0.995)
    expect(real.tailRatio).toBeLessThan(0.98)
    expect(shuffled.verdict).not.toBe('earns')
    expect(shuffled.ratio).toBeGreaterThan(0.995)
  })

  test('a macro series that follows the regime lowers the loss, an unrelated one does not', async () => {
    const market = generateMarket(2)
    const weights = Object.fromEntries(market.series.map(({ ticker }) => [ticker, 1 / 8]))
    const { dates, valueAtRisk } = marketTruth(2, weights)
    const random = randomStream(1, 'macro')
    const noise = Float64Array.from(dates, () => random.normal())
    const risk = valueAtRisk['0.99'].map((value, i) => 1000 * value + noise[i])
    const found: TowerScore[] = []
    for (const values of [risk, noise]) {
      const exogenous = { macro: [{ name: 'INDEX', dates, values, lag: 0 }] }
      const { rows } = await compareTowers({ series: seriesOf(market), settings: quick, exogenous }, quiet)
      found.push(rows[1])
    }
    const [follows, unrelated] = found
    expect(follows.ratio).toBeLessThan(0.995)
    expect(follows.tailRatio).toBeLessThan(0.98)
    expect(unrelated.ratio).toBeGreaterThan(0.995)
    expect(unrelated.verdict).not.toBe('earns')
  })
})

describe.runIf(LONG)('three markets, three seeds of the network each', () => {
  test('ratios and p-values', { timeout: 1_800_000 }, async () => {
    const table = [
      '| market | headlines | pinball ratio | tail ratio | DM | p | verdict |',
      '|---|---|---|---|---|---|---|',
    ]
    const found: Record<string, TowerScore[]> = { real: [], shuffled: [] }
    for (const market of (process.env.MARKETS ?? '1,2,3').split(',').map(Number)) {
      for (const [name, shuffleNews] of [
        ['real', false],
        ['shuffled', true],
      ] as const) {
        const row = await newsTower(market, shuffleNews, thorough, [1, 2, 3])
        const { statistic, pValue } = row.dieboldMariano!
        const numbers = [
          row.ratio.toFixed(4),
          row.tailRatio.toFixed(4),
          statistic.toFixed(2),
          pValue.toFixed(4),
        ]
        table.push(`| ${[market, name, ...numbers, row.verdict].join(' | ')} |`)
        found[name].push(row)
      }
    }
    console.log(table.join('\n'))
    expect(found.real.every(({ ratio }) => ratio < 1)).toBe(true)
    expect(found.real.filter(({ verdict }) => verdict === 'earns').length).toBeGreaterThanOrEqual(2)
    expect(found.shuffled.every(({ verdict }) => verdict !== 'earns')).toBe(true)
  })
})
