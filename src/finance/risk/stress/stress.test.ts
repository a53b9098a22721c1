import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalCdf } from '../../../numerics/normal'
import { randomStream } from '../../../numerics/random'
import { dot } from '../../../numerics/vector'
import { priceList, priceWalk } from '../../../testing/golden/finance/price-walk'
import { readPrices, readTable, sharedData } from '../../../testing/golden/finance/shared-prices'
import {
  STRUCTURE_CASH,
  structure,
  structureSeries,
  structureWeights,
} from '../../../testing/golden/finance/structure'
import { portfolioReturns } from '../../returns/portfolio'
import { centred, covariance } from '../decomposition/centred'
import { heldReturns, weightedSum } from '../decomposition/held-returns'
import { dependence } from '../dependence/dependence'
import { EPISODES } from './episodes'
import { historicalStress } from './history'
import { reverseStresses } from './reverse'
import { bookOf } from './book'
import { stress, stressPortfolio } from './stress'

/** Sums of a few hundred products of size 1e-2 two ways; growth over 280 days keeps 13 digits. */
const SAME = 1e-12
/** Losses published with the index in whole hundredths: four digits of the loss. */
const FOUR_DIGITS = 5e-5
/** Of the general minimiser, which stops at 1e-15 of a squared distance near 100. */
const MINIMISER = 1e-6

const near = (measured: number, truth: number, tolerance = SAME) =>
  expect(Math.abs(measured - truth), `${measured} against ${truth}`).toBeLessThanOrEqual(tolerance)
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
const day = (year: number, month: number, date: number) => Date.UTC(year, month - 1, date) / 86_400_000
const valuesOf = (returns: readonly { value: number }[]) => returns.map(({ value }) => value)

const golden = stress(structureSeries, structureWeights, STRUCTURE_CASH)

describe('history', () => {
  const worstSpans = golden.history.filter(({ kind }) => kind === 'worst')
  // Days 1 to 5; A 100, 90, 99, 99, 49.5 and B 10, 10, 5, 10, 20.
  const series = [
    priceList('A', [1, 2, 3, 4, 5], [100, 90, 99, 99, 49.5]),
    priceList('B', [1, 2, 3, 4, 5], [10, 10, 5, 10, 20]),
  ]

  it('is worked by hand: the worst day of weights that are not rebalanced', () => {
    const [worst1, ...others] = historicalStress(heldReturns(series, { A: 0.4, B: 0.5 }))
    // Day 3: 0.4 x 10 % - 0.5 x 50 % = -21 %.
    expect(worst1).toEqual({
      ...{ kind: 'worst', name: 'worst1', from: 2, to: 3, observations: 1, loss: expect.closeTo(0.21, 14) },
      contributions: [
        { ticker: 'A', loss: expect.closeTo(-0.04, 14) },
        { ticker: 'B', loss: expect.closeTo(0.25, 14) },
      ],
    })
    expect(others).toEqual([])
  })

  it('a longer span compounds each holding by itself', () => {
    const prices = [100, 80, 120, 60, 90, 45, 50]
    const days = prices.map((_, i) => i)
    const pair = [
      priceList('A', days, prices),
      priceList(
        'B',
        days,
        prices.map(() => 7),
      ),
    ]
    const [, worst5] = historicalStress(heldReturns(pair, { A: 0.5, B: 0.5 }))
    // From 100 to 45, which is more than from 80 to 50.
    expect(worst5).toMatchObject({ name: 'worst5', from: 0, to: 5, observations: 5 })
    near(worst5.loss, 0.275)
  })

  it('of a single day is the worst return of the portfolio', () => {
    const { returns } = portfolioReturns(structureSeries, structureWeights, STRUCTURE_CASH)
    near(golden.history[0].loss, -Math.min(...returns))
    expect(worstSpans.map(({ name }) => name)).toEqual(['worst1', 'worst5', 'worst10', 'worst20', 'worst60'])
  })

  it('contributions add up, and no span of the length is worse', () => {
    const { weights, columns } = heldReturns(structureSeries, structureWeights)
    for (const { loss, contributions, observations } of worstSpans) {
      near(sum(contributions.map((part) => part.loss)), loss, 0)
      for (let from = 0; from + observations <= columns[0].length; from++) {
        const lost = columns.map((column, i) => {
          const growth = column
            .slice(from, from + observations)
            .reduce((wealth, value) => wealth * (1 + value), 1)
          return weights[i] * (1 - growth)
        })
        expect(sum(lost)).toBeLessThanOrEqual(loss + SAME)
      }
    }
  })

  it('has an episode only where both of its ends are in the data', () => {
    const covid = [day(2020, 2, 19), day(2020, 3, 23)]
    const from = (first: number, last: number, step = 1) => {
      const days = Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, i) => first + i * step)
      return historicalStress(heldReturns([priceList('A', days, days)], { A: 1 })).filter(
        ({ kind }) => kind === 'episode',
      )
    }
    expect(from(covid[0], covid[1])).toMatchObject([{ name: 'covid2020', from: covid[0], to: covid[1] }])
    expect(from(covid[0] + 1, covid[1] + 40)).toEqual([])
    expect(from(covid[0] - 40, covid[1] - 1)).toEqual([])
    // Every 30 days: the nearest days are too far from the ends.
    expect(from(covid[0] - 45, covid[1] + 45, 30)).toEqual([])
    // A long weekend at either end is covered.
    expect(from(covid[0] - 4, covid[1] + 4, covid[1] - covid[0] + 8)).toMatchObject([{ observations: 1 }])
    expect(from(covid[0] - 5, covid[1] + 5, covid[1] - covid[0] + 10)).toEqual([])
  })

  it('names each episode once, in order', () => {
    expect(new Set(EPISODES.map(({ name }) => name)).size).toBe(EPISODES.length)
    for (const { from, to } of EPISODES) {
      expect(Number.isInteger(from) && from < to).toBe(true)
      // Both days are weekdays: 1970-01-01 was a Thursday.
      for (const one of [from, to]) expect([1, 2, 3, 4, 5]).toContain((one + 4) % 7)
    }
  })
})

// Published closes of the S&P 500: 3386.15 and 2237.40; 1565.15 and 676.53; 1527.46 and 776.76; 1251.70 and 752.44.
describe.skipIf(!sharedData('vega_sp500-2000.csv'))('S&P 500', () => {
  const { header, dates, columns } = readTable('vega_sp500-2000.csv')
  const close = columns[header.indexOf('adjclose')]
  const history = historicalStress(heldReturns([{ ticker: 'SPX', dates, close, adjusted: true }], { SPX: 1 }))
  it.each([
    ['covid2020', 1 - 2237.4 / 3386.15],
    ['financialCrisis2007', 1 - 676.53 / 1565.15],
    ['dotComBust2000', 1 - 776.76 / 1527.46],
    ['lehman2008', 1 - 752.44 / 1251.7],
  ])('%s', (name, loss) => near(history.find((one) => one.name === name)!.loss, loss, FOUR_DIGITS))

  it('lost in every episode since 2000 that its file covers', () => {
    const episodes = history.filter(({ kind }) => kind === 'episode')
    expect(episodes.map(({ name }) => name)).toEqual(
      EPISODES.filter(({ from, to }) => from > dates[0] && to <= dates.at(-1)!).map(({ name }) => name),
    )
    expect(episodes.every(({ loss }) => loss > 0)).toBe(true)
  })
})

// The Dow Jones closed at 2508.16 on 13 October 1987, at 2246.74 on the 16th and at 1738.74 on the 19th.
describe.skipIf(!sharedData('DJIA8012.csv'))('Dow Jones', () => {
  it('lost 22.6 % on Black Monday, 30.7 % in the week', () => {
    const history = historicalStress(heldReturns(readPrices('DJIA8012.csv'), { dat: 1 }))
    expect(history[0]).toMatchObject({ from: day(1987, 10, 16), to: day(1987, 10, 19) })
    near(history[0].loss, 1 - 1738.74 / 2246.74, FOUR_DIGITS)
    near(history.find(({ name }) => name === 'blackMonday1987')!.loss, 1 - 1738.74 / 2508.16, FOUR_DIGITS)
  })
})

describe('shocks', () => {
  const { weights, columns } = heldReturns(structureSeries, structureWeights)
  const parts = columns.map(centred)

  it('a ticker falls by three deviations and the others follow by their beta', () => {
    const [first] = golden.shocks
    near(first.size, -3 * parts[0].deviation)
    near(first.lossAlone!, 3 * weights[0] * parts[0].deviation)
    const moves = parts.map((part) => (covariance(part, parts[0]) / parts[0].deviation ** 2) * first.size)
    moves.forEach((move, i) => near(first.returns[i].value, move))
    near(first.loss, -dot(weights, moves))
    expect(first).toMatchObject({ kind: 'ticker', name: 'A' })
  })

  it('factors use the loadings of the correlation section, and each of them loses', () => {
    const factors = golden.shocks.filter(({ kind }) => kind === 'factor')
    expect(factors.map(({ name }) => name)).toEqual(['1', '2', '3'])
    const { factors: shown } = dependence(structureSeries, structureWeights)!
    factors.forEach(({ size, loss, lossAlone, returns }, k) => {
      expect(Math.abs(size)).toBe(3)
      expect(loss).toBeGreaterThan(0)
      expect(lossAlone).toBeNull()
      near(loss, -dot(weights, valuesOf(returns)))
      returns.forEach(({ value }, i) =>
        near(value, shown[k].loadings[i] * parts[i].deviation * Math.sqrt(3 * shown[k].share) * size),
      )
    })
    // Independent factors: their unit moves make up the variance of the portfolio.
    near(
      sum(factors.map(({ loss }) => (loss / 3) ** 2)),
      centred(weightedSum(weights, columns)).deviation ** 2,
    )
  })

  it('a factor that the portfolio gains from when it falls is made to rise', () => {
    const factors = stress(structureSeries, { A: 0.05, B: 0.8, C: 0.05 }, 0.1).shocks.filter(
      ({ kind }) => kind === 'factor',
    )
    expect(factors.map(({ size }) => size)).toEqual([-3, -3, 3])
    for (const { loss } of factors) expect(loss).toBeGreaterThan(0)
  })

  it('several at once: the rest follows by the conditional mean', () => {
    const { sizes, follow } = structure.stress
    const shocks = [
      { ticker: 'A', size: sizes[0] },
      { ticker: 'C', size: sizes[1] },
    ]
    const { shock, reverse } = stressPortfolio(structureSeries, structureWeights, {
      shocks,
      reverseLoss: null,
    })
    expect(reverse).toBeNull()
    expect(shock).toMatchObject({ kind: 'ticker', name: 'A + C', size: sizes[0] })
    near(shock!.returns[0].value, sizes[0], 0)
    near(shock!.returns[1].value, follow)
    near(shock!.returns[2].value, sizes[1], 0)
    near(shock!.lossAlone!, -(weights[0] * sizes[0] + weights[2] * sizes[1]))
  })

  it('twins: the pseudo-inverse takes one of them for both', () => {
    const a = priceWalk('A', 300)
    const twin = { ...a, ticker: 'T', close: a.close.map((price) => 3 * price) }
    const b = priceWalk('B', 300)
    const held = { A: 0.3, T: 0.3, B: 0.3 }
    const of = (...shocks: { ticker: string; size: number }[]) =>
      stressPortfolio([a, twin, b], held, { shocks, reverseLoss: null }).shock!
    const single = of({ ticker: 'A', size: -0.1 })
    near(single.returns[1].value, -0.1)
    const both = of({ ticker: 'A', size: -0.1 }, { ticker: 'T', size: -0.1 })
    both.returns.forEach(({ value }, i) => near(value, single.returns[i].value))
    // Twins that contradict each other: the third follows their mean.
    const torn = of({ ticker: 'A', size: -0.2 }, { ticker: 'T', size: 0 })
    near(torn.returns[2].value, single.returns[2].value)
  })

  it('nothing falls below nothing, and what never moves moves nothing', () => {
    const calm = priceWalk('C', 200, { volatility: 0.001 })
    const random = randomStream(1, 'wild')
    const wild = priceList(
      'W',
      [...calm.dates],
      [...calm.close].map((price) => price ** 60 * Math.exp(0.001 * random.normal()) * 1e-100),
    )
    const flat = priceList('F', [...calm.dates], new Array<number>(200).fill(5))
    const held = { C: 0.3, W: 0.3, F: 0.3 }
    const of = (ticker: string) =>
      stressPortfolio([calm, wild, flat], held, { shocks: [{ ticker, size: -0.5 }], reverseLoss: null })
        .shock!
    expect(valuesOf(of('C').returns).slice(1)).toEqual([-1, 0])
    expect(valuesOf(of('F').returns).map(Math.abs)).toEqual([0, 0, 0.5])
    expect(stress([calm, wild, flat], held, 0.1).shocks.map(({ name }) => name)).toEqual(['C', 'W', '1', '3'])
  })

  it('refuses what is not held, impossible sizes and impossible losses', () => {
    const of = (ticker: string, size: number, reverseLoss: number | null = null) =>
      stressPortfolio(structureSeries, structureWeights, { shocks: [{ ticker, size }], reverseLoss })
    const refuses = (action: () => unknown, code: string, detail: object) =>
      expect(action).toThrow(expect.objectContaining({ code, detail }))
    refuses(() => of('X', -0.1), 'risk/shock-ticker', { ticker: 'X' })
    for (const size of [-1, -2, NaN, Infinity])
      refuses(() => of('A', size), 'risk/shock-size', { ticker: 'A', size })
    for (const loss of [0, -0.1, 1.1, NaN]) refuses(() => of('A', -0.1, loss), 'risk/reverse-loss', { loss })
    expect(stressPortfolio(structureSeries, structureWeights, { shocks: [], reverseLoss: null })).toEqual({
      shock: null,
      reverse: null,
    })
  })
})

describe('reverse stress', () => {
  it('is what a general minimiser finds', () => {
    const { reverseLoss, reverseReturns, reverseDistance } = structure.stress
    const { reverse } = stressPortfolio(structureSeries, structureWeights, { shocks: [], reverseLoss })
    near(reverse!.distance, reverseDistance, MINIMISER)
    reverse!.returns.forEach(({ value }, i) => near(value, reverseReturns[i], MINIMISER))
  })

  it('loses exactly so much, at chances that fall with the loss, the t’s above the normal one', () => {
    expect(golden.reverse.map(({ loss }) => loss)).toEqual([0.05, 0.1, 0.2])
    golden.reverse.forEach(({ loss, distance, normalProbability, studentTProbability, returns }, i) => {
      near(-dot(structure.weights, valuesOf(returns)), loss)
      near(normalProbability, normalCdf(-distance), 0)
      expect(studentTProbability).toBeGreaterThan(normalProbability)
      expect(studentTProbability).toBeLessThan(golden.reverse[i - 1]?.studentTProbability ?? 0.05)
    })
  })

  // With S = L L', moves m + L u are at distance |u|: no u of a shorter length may lose as much.
  it('no nearer moves lose as much', () => {
    const three = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 })
    const { columns, weights } = heldReturns(structureSeries, structureWeights)
    const parts = columns.map(centred)
    const factor = cholesky(parts.map((a) => parts.map((b) => covariance(a, b))))
    const lossOf = (u: readonly number[]) =>
      -sum(weights.map((weight, i) => weight * (parts[i].mean + dot(factor[i], u))))
    fc.assert(
      fc.property(three, three, (direction, nudge) => {
        for (const { loss, distance, returns } of golden.reverse) {
          // The answer itself, in these coordinates.
          const best = forwardSubstitution(
            factor,
            returns.map(({ value }, i) => value - parts[i].mean),
          )
          near(Math.hypot(...best), distance, 1e-9)
          for (const u of [direction, best.map((value, i) => value + nudge[i])]) {
            const length = Math.hypot(...u)
            if (length === 0) continue
            const nearer = u.map((value) => (value / length) * distance * 0.999999)
            expect(lossOf(nearer)).toBeLessThan(loss)
          }
        }
      }),
    )
  })

  it('a singular covariance changes nothing: a holding split into twins', () => {
    const [a, b, c] = structureSeries
    const twin = { ...a, ticker: 'T' }
    const split = stress([a, twin, b, c], { ...structureWeights, A: 0.2, T: 0.3 }, STRUCTURE_CASH)
    split.reverse.forEach(({ distance, returns, studentTProbability }, i) => {
      near(distance, golden.reverse[i].distance, 1e-9)
      near(studentTProbability, golden.reverse[i].studentTProbability, 1e-9)
      near(returns[0].value, returns[1].value)
      near(returns[2].value, golden.reverse[i].returns[1].value)
    })
  })

  it('has no rows for a portfolio that never moves, nor for a loss that cannot be', () => {
    const days = Array.from({ length: 100 }, (_, i) => i)
    const flat = priceList('F', days, new Array<number>(100).fill(5))
    expect(stress([flat], { F: 1 }, 0)).toMatchObject({ shocks: [], reverse: [] })
    // Little is invested: a loss of a fifth is more than there is.
    const few = stress([priceWalk('A', 200)], { A: 0.11 }, 0.89)
    expect(few.reverse.map(({ loss }) => loss)).toEqual([0.05, 0.1])
    const { reverse } = stressPortfolio([priceWalk('A', 200)], { A: 0.11 }, { shocks: [], reverseLoss: 0.2 })
    expect(reverse).toBeNull()
  })

  it('a loss smaller than the mean loss is at no distance', () => {
    const falling = priceWalk('A', 100, { mean: -0.05 })
    const book = bookOf(heldReturns([falling], { A: 1 }))
    expect(reverseStresses(book, [0.01])[0]).toMatchObject({ distance: 0, normalProbability: 0.5 })
  })
})

describe.skipIf(!sharedData('pypfopt_stock_prices.csv'))('twenty shares', () => {
  it('contributions, shocks and reverse stress all belong to the portfolio', () => {
    const series = readPrices('pypfopt_stock_prices.csv')
    const weights = Object.fromEntries(series.map(({ ticker }) => [ticker, 0.95 / series.length]))
    const { history, shocks, reverse } = stress(series, weights, 0.05)
    expect(history).toHaveLength(new Set(history.map(({ name }) => name)).size)
    for (const { loss, contributions } of history) near(sum(contributions.map((part) => part.loss)), loss)
    expect(shocks.map(({ kind }) => kind)).toEqual([
      ...series.map(() => 'ticker'),
      ...'123'.split('').map(() => 'factor'),
    ])
    for (const { loss, returns } of [...shocks, ...reverse])
      near(-sum(returns.map(({ ticker, value }) => weights[ticker] * value)), loss)
    // Shares go together: most of a fall is that of the others.
    for (const { kind, loss, lossAlone } of shocks)
      if (kind === 'ticker') expect(loss).toBeGreaterThan(lossAlone!)
    expect(reverse.every(({ studentTProbability: t, normalProbability: n }) => t > n)).toBe(true)
  })
})

describe('bad input', () => {
  const finite = (value: unknown): boolean =>
    typeof value === 'number'
      ? Number.isFinite(value)
      : value === null || typeof value !== 'object' || Object.values(value).every(finite)

  it('any prices give finite figures', () => {
    const prices = fc.array(fc.constantFrom(1, 1, 1, 2, 3, 100, 0.01), { minLength: 35, maxLength: 35 })
    fc.assert(
      fc.property(fc.array(prices, { minLength: 1, maxLength: 4 }), (columns) => {
        const series = columns.map((close, i) =>
          priceList(
            String(i),
            close.map((_, at) => at),
            close,
          ),
        )
        const weights = Object.fromEntries(columns.map((_, i) => [String(i), 0.9 / columns.length]))
        expect(finite(stress(series, weights, 0.1))).toBe(true)
      }),
      { numRuns: 50 },
    )
  })

  it('refuses an empty portfolio', () => {
    expect(() => stress(structureSeries, {}, 1)).toThrow(
      expect.objectContaining({ code: 'portfolio/empty', detail: { cash: 1 } }),
    )
  })
})

function cholesky(matrix: readonly (readonly number[])[]): number[][] {
  const factor = matrix.map((row) => row.map(() => 0))
  for (let i = 0; i < factor.length; i++) {
    for (let j = 0; j <= i; j++) {
      const rest = matrix[i][j] - sum(factor[i].slice(0, j).map((value, k) => value * factor[j][k]))
      factor[i][j] = i === j ? Math.sqrt(rest) : rest / factor[j][j]
    }
  }
  return factor
}

function forwardSubstitution(factor: readonly (readonly number[])[], right: readonly number[]): number[] {
  const solution: number[] = []
  right.forEach((value, i) =>
    solution.push((value - sum(solution.map((known, k) => factor[i][k] * known))) / factor[i][i]),
  )
  return solution
}
