const MILLISECONDS_A_DAY = 86_400_000
const FORMAT = new Intl.DateTimeFormat('sv-SE', { timeZone: 'UTC' })

/** A day as YYYY-MM-DD. */
export const isoDate = (day: number): string => FORMAT.format(day * MILLISECONDS_A_DAY)
