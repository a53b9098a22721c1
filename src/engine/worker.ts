/**
 * The engine: one dedicated module worker that owns tfjs and all heavy maths. Between jobs it keeps nothing, so
 * terminating it loses only the running job. Each job's code is loaded when it is first asked for.
 */
import { expose, transfer } from 'comlink'
import { Failure } from '../numerics/failure'
import type { JobControl, JobHandler, JobName, Jobs, Outcome, Progress } from './contract'
import { handedOver } from './hand-over'

type Loaders = { [N in JobName]: () => Promise<JobHandler<N>> }

const loaders: Loaders = {
  'read-files': async () => (await import('./jobs/read-files')).readFiles,
  'join-prices': async () => (await import('./jobs/join-prices')).joinPrices,
  'examine-prices': async () => (await import('./jobs/examine-prices')).examinePrices,
  'cure-prices': async () => (await import('./jobs/cure-prices')).curePrices,
  'generate-market': async () => (await import('./jobs/generate-market')).generateMarket,
  'hash-data': async () => (await import('./jobs/hash-data')).hashData,
  'inspect-device': async () => (await import('./jobs/inspect-device')).inspectDevice,
  'train-forecaster': async () => (await import('./jobs/train-forecaster')).trainForecaster,
  'measure-risk': async () => (await import('./jobs/measure-risk')).measureRisk,
  'stress-portfolio': async () => (await import('./jobs/stress-portfolio')).stressPortfolio,
  'optimise-allocation': async () => (await import('./jobs/optimise-allocation')).optimiseAllocation,
  'read-headlines': async () => (await import('./jobs/read-headlines')).readHeadlines,
  'classify-headlines': async () => (await import('./jobs/classify-headlines')).classifyHeadlines,
  'explain-headline': async () => (await import('./jobs/explain-headline')).explainHeadline,
  'fine-tune-text': async () => (await import('./jobs/fine-tune-text')).fineTuneText,
  'train-language-model': async () => (await import('./jobs/train-language-model')).trainLanguageModel,
  'complete-sentence': async () => (await import('./jobs/complete-sentence')).completeSentence,
  'read-macro': async () => (await import('./jobs/read-macro')).readMacroFiles,
  'study-news': async () => (await import('./jobs/study-news')).studyNews,
  'compare-fusion': async () => (await import('./jobs/compare-fusion')).compareFusion,
}

const cancelled = new Set<number>()
const paused = new Set<number>()
const PAUSE_POLL_MILLISECONDS = 100

/** Lets queued messages in; unlike setTimeout(0) it is not slowed to 4 ms when nested. */
const channel = new MessageChannel()
const waiting: (() => void)[] = []
channel.port1.onmessage = () => waiting.shift()?.()
const nextMessage = () =>
  new Promise<void>((resolve) => {
    waiting.push(resolve)
    channel.port2.postMessage(null)
  })

export const engineApi = {
  async run<N extends JobName>(
    id: number,
    name: N,
    input: Jobs[N]['input'],
    onProgress: (update: Progress<Jobs[N]['metric']>) => void,
  ): Promise<Outcome<Jobs[N]['result']>> {
    const control: JobControl<Jobs[N]['metric']> = {
      progress: (update) => void onProgress(update),
      async breathe() {
        await nextMessage()
        while (paused.has(id) && !cancelled.has(id)) {
          await new Promise((resolve) => setTimeout(resolve, PAUSE_POLL_MILLISECONDS))
        }
        if (cancelled.has(id)) throw new Failure('job/cancelled')
      },
    }
    try {
      const handler = (await loaders[name]()) as JobHandler<N>
      const value = await handler(input, control)
      return transfer({ ok: true as const, value }, handedOver(value))
    } catch (error) {
      if (error instanceof Failure) return { ok: false, error: error.report() }
      const { message, stack } = error instanceof Error ? error : new Error(String(error))
      return { ok: false, error: { code: 'unexpected', detail: { job: name, message, stack: stack ?? '' } } }
    } finally {
      cancelled.delete(id)
      paused.delete(id)
    }
  },
  cancel(id: number) {
    cancelled.add(id)
  },
  /** Holds the job at its next breath, or lets it go on. */
  pause(id: number, hold: boolean) {
    if (hold) paused.add(id)
    else paused.delete(id)
  },
}

expose(engineApi)
