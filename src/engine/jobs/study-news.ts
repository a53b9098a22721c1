import { dailyNews } from '../../finance/news/daily-news'
import { eventStudies } from '../../finance/news/event-study'
import { unionTable } from '../../finance/returns/calendar'
import type { JobHandler } from '../contract'

export const studyNews: JobHandler<'study-news'> = async (
  { series, headlines, halfLife, kinds },
  control,
) => {
  const steps = series.length + 1
  const tell = (done: number) =>
    control.progress({ done, total: steps + 1, message: 'progress.studyingNews', metric: null })
  tell(0)
  const daily = [dailyNews(headlines, '', unionTable(series).dates, { halfLife })]
  for (const { ticker, dates } of series) {
    await control.breathe()
    daily.push(dailyNews(headlines, ticker, dates, { halfLife }))
    tell(daily.length)
  }
  await control.breathe()
  const studies = eventStudies(series, headlines, kinds)
  return { daily, studies }
}
