import type { Component } from 'svelte'
import type { ScreenName } from '../../state/router.svelte'

/** Every screen but the first is loaded when it is opened. */
export const LATER: Record<Exclude<ScreenName, 'overview'>, () => Promise<{ default: Component }>> = {
  data: () => import('./data/Data.svelte'),
  forecast: () => import('./forecast/Forecast.svelte'),
  risk: () => import('./risk/Risk.svelte'),
  allocation: () => import('./allocation/Allocation.svelte'),
  news: () => import('./news/News.svelte'),
  learn: () => import('./Learn.svelte'),
  settings: () => import('./settings/Settings.svelte'),
  report: () => import('./report/Report.svelte'),
}
