import type { MacroReading } from '../data/macro/macro-series'
import type { PriceSeries } from '../data/series'
import type { DailyNews, ReadHeadline } from '../finance/news/daily-news'
import type { EventKind, EventStudy } from '../finance/news/event-study'
import type { ForecastSettings, TrainingMetric } from '../learning/forecast'
import type { TowerComparison, TowerSet } from '../learning/fusion/comparison'
import type { MacroInput } from '../learning/fusion/macro-features'
import type { FailureReport } from '../numerics/failure'
import type { Book, Device } from './contract'
import type { Where } from './news-contract'

/** Jobs on what news and macro series are worth. */
export interface FusionJobs {
  /** Files of economic series; one that cannot be read does not stop the others. */
  'read-macro': {
    input: { files: File[] }
    metric: null
    result: ({ ok: true; reading: MacroReading } | { ok: false; name: string; error: FailureReport })[]
  }
  /** The daily index of each ticker and of the market (ticker ''), and what prices did around the headlines. */
  'study-news': {
    /** `halfLife` in trading days. */
    input: { series: PriceSeries[]; headlines: ReadHeadline[]; halfLife: number; kinds: EventKind[] }
    metric: null
    result: { daily: DailyNews[]; studies: EventStudy[] }
  }
  /** Trains the forecaster without and with towers for news and macro series, and scores all on the same days. */
  'compare-fusion': {
    input: {
      book: Book
      settings: ForecastSettings
      headlines: ReadHeadline[]
      /** Each with its publication lag in calendar days. */
      macro: MacroInput[]
      /** Which towers to try; with both, they are tried together as well. */
      towers: { news: boolean; macro: boolean }
      /** Each trains every network once; the seed of the settings alone without it. */
      seeds?: number[]
      /** The control: headlines on other days. */
      shuffleNews?: boolean
    } & Where
    /** `device` is where it runs now; `towers` what is being trained. */
    metric: { towers: TowerSet; training: TrainingMetric | null; device: Device }
    result: { comparison: TowerComparison; seconds: number; device: Device }
  }
}
