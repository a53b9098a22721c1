import type { ScreenName } from '../../state/router.svelte'

/** One stroke, 20 by 20, drawn for this app. */
export const ICONS: Record<Exclude<ScreenName, 'report'>, string> = {
  overview: 'M2 16.5c4 0 5-3 6-6.5S9 4 10 4s1 2.5 2 6 2 6.5 6 6.5M2 16.5h16',
  data: 'M3 4h14v12H3zM3 8h14M3 12h14M8 4v12',
  forecast: 'M2 11l3-2 3 2 2-1M10 10l8-6M10 10l8 1M10 10l8 6',
  risk: 'M2 5l4 3 3-2 4 8 2-2 3 3M11 17h4',
  allocation: 'M3 16V9h3.5v7zM8.25 16V4h3.5v12zM13.5 16v-5H17v5z',
  news: 'M3 5h14M3 9h14M3 13h9M3 17h6',
  learn: 'M10 6C8 4 5 4 2.5 4.5v11C5 15 8 15 10 17c2-2 5-2 7.5-1.5v-11C15 4 12 4 10 6zM10 6v11',
  settings: 'M3 6h7M14 6h3M3 14h3M10 14h7M12 4v4M8 12v4',
}

/** Of the button for the rest; drawn with a heavier stroke. */
export const DOTS = 'M4 10h.01M10 10h.01M16 10h.01'
