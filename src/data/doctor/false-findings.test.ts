import { expect, test } from 'vitest'
import { generateMarket } from '../samples/synthetic-market'
import { examine } from './examine'
import { madePrices } from './made-prices'

/** Ten years each: 5,000 series-years, where a finding is a false one. */
const SEEDS = 500

test('ordinary prices have no finding: at most one in 5,000 years', async () => {
  const findings = []
  for (let seed = 0; seed < SEEDS; seed++) {
    const prices = madePrices(seed)
    const { ticker, dates, close } = prices
    findings.push(...(await examine([seed % 2 === 0 ? prices : { ticker, dates, close, adjusted: false }])))
  }
  expect(findings.length).toBeLessThanOrEqual(1)
})

test('nor have markets with regimes, where whole weeks are a crisis', async () => {
  for (let seed = 0; seed < 10; seed++) expect(await examine(generateMarket(seed).series)).toEqual([])
})

test('nor has what is adjusted and marked as such', async () => {
  for (let seed = 0; seed < 50; seed++) {
    expect(await examine([{ ...madePrices(seed + 1000), adjusted: true }])).toEqual([])
  }
})
