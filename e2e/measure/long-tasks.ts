import type { Page } from 'playwright/test'

interface LongTask {
  start: number
  milliseconds: number
}

/** Lets the browser's own Long Tasks API watch the main thread of every page that is opened from now on. */
export async function watchLongTasks(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const tasks: LongTask[] = []
    Object.assign(globalThis, { longTasks: tasks })
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        tasks.push({ start: startTime, milliseconds: duration })
    }).observe({ type: 'longtask', buffered: true })
  })
}

/** Prints the seconds since `began` and the tasks over 50 ms of the page so far. */
export async function report(page: Page, name: string, began: number): Promise<void> {
  const seconds = (performance.now() - began) / 1000
  const tasks = await page.evaluate(() => (globalThis as unknown as { longTasks: LongTask[] }).longTasks)
  const shown = tasks.map(
    ({ start, milliseconds }) => `${Math.round(milliseconds)} ms at ${(start / 1000).toFixed(1)} s`,
  )
  console.log(`${name}: ${seconds.toFixed(1)} s; tasks over 50 ms: ${shown.join(', ') || 'none'}`)
}
