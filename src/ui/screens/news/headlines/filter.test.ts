import { expect, test } from 'vitest'
import type { RiskEventName } from '../../../../data/headlines/risk-event'
import { Entry, withSaid } from '../../../../state/headline-entry'
import type { EntryFields } from '../../../../state/headline-entry'
import { EVERYTHING, select } from './filter'
import type { Filter } from './filter'

function entry(id: string, fields: Partial<EntryFields>, probabilities?: [number, number, number]): Entry {
  const event = { event: 'layoffs' as RiskEventName, from: 0, to: 1 }
  const events = id === 'laid-off' ? [event] : []
  const verdict = probabilities ? withSaid({ probabilities, events, foreign: false, truncated: false }) : null
  const base = { id, batch: 'b', date: 10, ticker: 'ACME', text: id, given: null, corrected: null, verdict }
  return new Entry({ ...base, ...fields }, (ticker) => ticker === 'ACME')
}

const list = [
  entry('good', { date: 12 }, [0.1, 0.1, 0.8]),
  entry('laid-off', { date: 11, ticker: 'OTHER' }, [0.9, 0.05, 0.05]),
  entry('corrected', { corrected: 'negative' }, [0.3, 0.4, 0.3]),
  entry('unread', { date: 9 }),
  entry('undated', { date: null, ticker: '' }, [0.2, 0.6, 0.2]),
]
const ids = async (change: Partial<Filter>) =>
  (await select(list, { ...EVERYTHING, ...change }))?.map(({ id }) => id)

test('each filter keeps what it names', async () => {
  expect(await ids({})).toEqual(list.map(({ id }) => id))
  // The user's label counts, not what the model said.
  expect(await ids({ label: 'negative' })).toEqual(['laid-off', 'corrected'])
  expect(await ids({ label: 'neutral' })).toEqual(['undated'])
  expect(await ids({ event: 'any' })).toEqual(['laid-off'])
  expect(await ids({ event: 'lawsuit' })).toEqual([])
  expect(await ids({ ticker: 'OTHER' })).toEqual(['laid-off'])
  expect(await ids({ only: 'mine' })).toEqual(['good', 'corrected', 'unread'])
  expect(await ids({ only: 'corrected' })).toEqual(['corrected'])
  expect(await ids({ only: 'disagrees' })).toEqual(['corrected'])
  expect(await ids({ only: 'unsure' })).toEqual(['corrected'])
  expect(await ids({ only: 'unread' })).toEqual(['unread'])
  expect(await ids({ search: ' LAID ' })).toEqual(['laid-off'])
  expect(await ids({ from: 10, to: 11 })).toEqual(['laid-off', 'corrected'])
})

test('what has no key comes last, in every order', async () => {
  expect(await ids({ sort: 'oldest' })).toEqual(['unread', 'corrected', 'laid-off', 'good', 'undated'])
  expect(await ids({ sort: 'negative' })).toEqual(['corrected', 'laid-off', 'undated', 'good', 'unread'])
  expect(await ids({ sort: 'positive' })).toEqual(['good', 'undated', 'laid-off', 'corrected', 'unread'])
  expect(await ids({ sort: 'unsure' })).toEqual(['corrected', 'undated', 'good', 'laid-off', 'unread'])
})

test('a long list is given up when something else is asked for', async () => {
  const long = Array.from({ length: 12_000 }, (_, i) => entry(String(i), {}))
  let asked = 0
  expect(await select(long, EVERYTHING, () => ++asked > 1)).toBeNull()
  expect(asked).toBe(2)
  expect(await select(long, EVERYTHING)).toHaveLength(12_000)
})
