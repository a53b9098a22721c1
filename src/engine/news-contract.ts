import type { HeadlineOverrides, HeadlineReading } from '../data/headlines/headline'
import type { RiskEvent } from '../data/headlines/risk-event'
import type { LabelledText, TextModel, TextScores } from '../learning/attention/text-model'
import type { FailureReport } from '../numerics/failure'
import type { BackendName, Device, GpuRecord } from './contract'

/** Where a text job computes: null lets the engine choose, `known` spares it testing a GPU again. */
export interface Where {
  backend: BackendName | null
  known: GpuRecord[]
}

/** What the model said of one headline. */
export interface HeadlineVerdict {
  /** Calibrated probabilities: negative, neutral, positive. */
  probabilities: [number, number, number]
  events: RiskEvent[]
  /** Outside what it learned: a script or language the training text did not have. Its label means little then. */
  foreign: boolean
  /** The text was longer than the model reads. */
  truncated: boolean
}

/** Why the model said it. */
export interface HeadlineExplanation {
  probabilities: [number, number, number]
  /** Words of the text with what leaving them out does: log-odds of each label with the word, less those without. */
  words: { from: number; to: number; effect: [number, number, number] }[]
  /** Tokens as UTF-16 spans; the start token is empty at 0. */
  tokens: { from: number; to: number; text: string }[]
  /** softmax(QK^T / sqrt(d_k)) of every head: [layers, heads, tokens, tokens], row = who looks. */
  attention: Float32Array
  layers: number
  heads: number
}

export interface FineTuneMetric {
  /** 'head' trains the last layers only, 'all' everything. */
  stage: 'head' | 'all'
  step: number
  steps: number
  trainingLoss: number
  heldOutLoss: number
}

export interface FineTuned {
  model: TextModel
  /** On the held-out part of the examples. */
  before: TextScores
  after: TextScores
  /** How many examples were learned from, and how many judged. */
  trained: number
  heldOut: number
  seconds: number
  device: Device
  /** The epoch (0: no training at all) whose weights were kept. */
  bestEpoch: number
}

export interface LanguageMetric {
  step: number
  steps: number
  /** Nats a token; perplexity is its exponential. */
  trainingLoss: number
  heldOutLoss: number
}

/** Jobs of the News screen. `model: null` means the one that is shipped. */
export interface NewsJobs {
  'read-headlines': {
    /** Files, or text that was pasted; `today` (a Day) decides what is in the future. Overrides by name, `pasted` too. */
    input: {
      files: File[]
      pasted: string | null
      today: number
      overrides?: Record<string, HeadlineOverrides>
    }
    metric: null
    result: ({ ok: true; reading: HeadlineReading } | { ok: false; name: string; error: FailureReport })[]
  }
  'classify-headlines': {
    input: { texts: string[]; model: TextModel | null } & Where
    metric: null
    result: { verdicts: HeadlineVerdict[]; version: string; seconds: number; device: Device }
  }
  'explain-headline': {
    input: { text: string; model: TextModel | null } & Where
    metric: null
    result: HeadlineExplanation
  }
  'fine-tune-text': {
    input: { examples: LabelledText[]; model: TextModel | null; seed: number } & Where
    metric: FineTuneMetric | null
    result: FineTuned
  }
  'train-language-model': {
    input: { texts: string[]; model: TextModel | null; steps: number; seed: number } & Where
    metric: LanguageMetric | null
    result: { model: TextModel; startPerplexity: number; perplexity: number; seconds: number; device: Device }
  }
  'complete-sentence': {
    /** `temperature` 0 takes the likeliest token. */
    input: {
      prompt: string
      model: TextModel | null
      temperature: number
      topK: number
      seed: number
      tokens: number
    } & Where
    metric: null
    result: {
      text: string
      /** The likeliest next tokens of each step. */ choices: { token: string; probability: number }[][]
    }
  }
}
