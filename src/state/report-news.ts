import { headlines } from './headlines.svelte'
import { news } from './news.svelte'
import { hashHeadlines } from './report-file/headlines-hash'
import type { NewsSource } from './report-file/news-section'

/**
 * What a report says of the news, computed where it is not or where it is out of date; null where no model has read
 * anything, or where it cannot be computed (the News screen says why).
 * @param halfLife in trading days; the one in use without it
 */
export async function newsForReport(halfLife?: number): Promise<NewsSource | null> {
  if (headlines.counts.read === 0) return null
  // Waits for the computation that is under way, of whatever it is.
  if (news.running) await news.compute()
  const wanted = halfLife ?? news.halfLife
  const { entries, version: model } = headlines
  if (news.error || news.stale || news.daily.size === 0 || wanted !== news.halfLife)
    await news.compute(wanted)
  if (news.error || news.daily.size === 0 || news.halfLife !== wanted) return null
  const { daily, studies } = news
  return { model, entries, daily, studies, halfLife: wanted, sha256: await hashHeadlines(entries) }
}
