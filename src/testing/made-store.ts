import type { PriceSeries } from '../data/series'
import { checksum } from '../storage/checksum'
import { saveCheckpoint } from '../storage/checkpoints'
import { saveCorrection } from '../storage/corrections'
import { saveCured } from '../storage/cures'
import { saveHeadlines } from '../storage/headlines'
import { saveImport } from '../storage/imports'
import { savePortfolio } from '../storage/portfolio'
import { saveRun } from '../storage/runs'
import type { Database, ImportedFile } from '../storage/schema'
import { deleteSeries } from '../storage/series'
import { saveSetting } from '../storage/settings'
import { keepTextModel } from '../storage/text-models'
import { saveVerdicts } from '../storage/verdicts'

export const MADE_FILE: ImportedFile = {
  ...{ name: 'a.csv', rows: 3, imported: 3, rejected: 0, skipped: 0, tickers: ['A'] },
  ...{ sha256: '', source: 'file' },
}

/** A walk with a volume column that has gaps. */
export function madeSeries(ticker: string, length = 3, level = 10): PriceSeries {
  return {
    ticker,
    dates: Int32Array.from({ length }, (_, i) => i - 5),
    close: Float64Array.from({ length }, (_, i) => level + Math.sin(i) / 3),
    volume: Float64Array.from({ length }, (_, i) => (i % 3 ? i : NaN)),
    adjusted: true,
  }
}

/** Something in every store, with what JSON cannot say: NaN, minus zero, missing values, typed arrays. */
export async function fillStore(db: Database, length = 30): Promise<void> {
  await saveImport(db, { files: [MADE_FILE], series: [madeSeries('A', length), madeSeries('B', 7, 20)] })
  const cures = [{ kind: 'remove-days' as const, days: [-5, -4] }]
  await saveCured(db, { ticker: 'B', cured: madeSeries('B', 5, 30), cures })
  await saveImport(db, { files: [MADE_FILE], series: [madeSeries('GONE')] })
  await deleteSeries(db, ['GONE'])
  const holdings = [{ ticker: 'A', weight: 1 }]
  await savePortfolio(db, { mode: 'weights', holdings, cash: -0, value: null, currency: '¥' } as never)
  const odd = {
    nothing: undefined,
    is: NaN,
    far: -Infinity,
    $: 'dollar',
    ['__proto__']: { a: 1 },
  }
  await saveRun(db, 'risk', { dataHash: 'h', portfolioKey: 'k', result: odd as never })
  const weights = Float32Array.of(1.5, NaN, -0, 1e-40)
  await saveRun(db, 'forecast', { dataHash: 'h', portfolioKey: 'k', result: { weights } as never })
  await saveCheckpoint(db, { step: 7, weights, order: Uint8Array.of(3, 1, 2) } as never)
  await saveSetting(db, 'theme', 'dark')
  await saveSetting(db, 'list', ['"quoted"', 'a\nb', '\u{1F680}', '\ud800', null])
  const headline = {
    date: null,
    ticker: 'A',
    text: 'Profit warning – 利润预警 🚀',
    label: 'negative' as const,
  }
  const { records } = await saveHeadlines(db, [
    {
      ...{ name: 'news.csv', source: 'file', sha256: 'ab', rows: 2, rejected: 0, skipped: 1 },
      headlines: [headline, { ...headline, date: 3, label: null }],
    },
  ])
  await saveCorrection(db, records[0].id, 1, 'neutral')
  const verdict = { probabilities: [0.25, 0.5, 0.25] as [number, number, number], foreign: true }
  const verdicts = [{ ...verdict, truncated: false, events: [{ event: 'policy' as const, from: 1, to: 4 }] }]
  await saveVerdicts(db, 'v1', { batch: records[0].id, position: 0, verdicts })
  const model = { version: 'v1', weights, temperature: 1.25, vocabulary: { tokens: ['a', 'b'] } }
  await keepTextModel(db, { model: model as never, examples: 'labelled', lesson: { seconds: 2 } as never })
}

/** All keys and values, store by store; of a long block its kind, length and checksum. */
export async function everything(db: Database): Promise<Record<string, [unknown, unknown][]>> {
  const stores = Array.from(db.objectStoreNames).map(async (name) => {
    const [keys, values] = await Promise.all([db.getAllKeys(name), db.getAll(name)])
    return [name, keys.map((key, i): [unknown, unknown] => [key, brief(values[i])])] as const
  })
  return Object.fromEntries(await Promise.all(stores))
}

function brief(value: unknown): unknown {
  const values = (value as { values?: Int32Array | Float64Array }).values
  if (!values || !(values.length > 1000)) return value
  return { ...{ kind: values.constructor.name, length: values.length }, check: checksum(values) }
}
