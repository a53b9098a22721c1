import * as v from 'valibot'

/**
 * The report contract (README, "The report file"), as far as opening a report needs it: identity of the data and
 * the configuration to repeat, and the headline numbers to compare. Unknown fields are kept out of the way.
 */
const date = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))
const fraction = v.pipe(v.number(), v.finite())
const weights = v.record(v.string(), fraction)
const measure = v.object({ valueAtRisk: fraction, expectedShortfall: fraction })
const measures = v.record(v.string(), v.record(v.string(), measure))

const forecastSettings = v.object({
  preset: v.picklist(['quick', 'standard', 'thorough', 'custom']),
  layers: v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(256))),
  window: v.pipe(v.number(), v.integer()),
  horizon: v.pipe(v.number(), v.integer()),
  batch: v.pipe(v.number(), v.integer()),
  steps: v.pipe(v.number(), v.integer()),
  learningRate: fraction,
  weightDecay: fraction,
  dropout: fraction,
  seed: v.pipe(v.number(), v.integer()),
})

const portfolio = v.object({
  mode: v.picklist(['weights', 'quantities']),
  holdings: v.array(v.object({ ticker: v.string(), amount: fraction })),
  cash: fraction,
  value: v.nullable(fraction),
  currency: v.string(),
})

/** Headlines are not in a report: what is there is enough to say whether the same ones were read by the same model. */
const news = v.looseObject({
  model: v.string(),
  headlines: v.pipe(v.number(), v.integer(), v.minValue(0)),
  sha256: v.optional(v.string()),
  conventions: v.optional(v.looseObject({ halfLifeDays: v.pipe(v.number(), v.finite(), v.gtValue(0)) })),
  index: v.array(v.looseObject({ date, ticker: v.string(), score: fraction })),
})

export const reportSchema = v.object({
  format: v.literal('tailwatch-report'),
  version: v.literal(1),
  app: v.string(),
  created: v.string(),
  device: v.object({
    backend: v.picklist(['webgpu', 'wasm', 'cpu']),
    adapter: v.string(),
    threads: v.number(),
  }),
  seed: v.number(),
  configuration: v.object({
    forecast: forecastSettings,
    objective: v.picklist(['minimumVariance', 'maximumSharpe', 'equalWeight']),
    maximumWeight: fraction,
    riskFree: fraction,
    costBasisPoints: fraction,
    portfolio,
  }),
  data: v.object({
    sha256: v.string(),
    tickers: v.array(v.string()),
    from: date,
    to: date,
    observations: v.number(),
    files: v.array(
      v.object({
        name: v.string(),
        rows: v.number(),
        imported: v.number(),
        rejected: v.number(),
        skipped: v.number(),
      }),
    ),
    changes: v.optional(v.array(v.looseObject({ ticker: v.string(), kind: v.string() }))),
  }),
  portfolio: v.object({ weights, cash: fraction }),
  risk: v.optional(v.looseObject({ methods: measures })),
  forecast: v.optional(v.looseObject({})),
  allocation: v.optional(v.looseObject({ weights })),
  news: v.optional(news),
})

export type ReportInput = v.InferOutput<typeof reportSchema>

/** @returns the report, or the path and the message of the first thing that is wrong with it. */
export function parseReport(
  text: string,
): { ok: true; report: ReportInput } | { ok: false; where: string; problem: string } {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    return { ok: false, where: '', problem: String(error instanceof Error ? error.message : error) }
  }
  const result = v.safeParse(reportSchema, json)
  if (result.success) return { ok: true, report: result.output }
  const [issue] = result.issues
  return { ok: false, where: v.getDotPath(issue) ?? '', problem: issue.message }
}
