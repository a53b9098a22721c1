export const NEWS_PARTS = [...(['headlines', 'teach', 'index', 'study', 'fusion', 'lab'] as const)]
export type NewsPart = (typeof NEWS_PARTS)[number]

/** The part in the address, `#/news?part=study`; the first one without. */
export function partIn(hash: string): NewsPart {
  const wanted = new URLSearchParams(hash.split('?')[1] ?? '').get('part')
  return NEWS_PARTS.find((part) => part === wanted) ?? 'headlines'
}

export const addressOf = (part: NewsPart): string => (part === 'headlines' ? '#/news' : `#/news?part=${part}`)
