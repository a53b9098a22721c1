/**
 * Named falls of the world's stock markets, as days since 1970-01-01.
 *
 * `from` is the day at whose close the portfolio is bought (the last close before the fall), `to` the day at whose
 * close the fall was over, both those of the S&P 500. The names are keys of the message catalogue.
 * Source: daily closes of the index, https://en.wikipedia.org/wiki/List_of_stock_market_crashes_and_bear_markets
 */
export interface Episode {
  name: string
  from: number
  to: number
}

const MILLISECONDS_A_DAY = 86_400_000
const day = (year: number, month: number, dayOfMonth: number) =>
  Date.UTC(year, month - 1, dayOfMonth) / MILLISECONDS_A_DAY

export const EPISODES: readonly Episode[] = [
  { name: 'blackMonday1987', from: day(1987, 10, 13), to: day(1987, 10, 19) },
  { name: 'gulfWar1990', from: day(1990, 7, 16), to: day(1990, 10, 11) },
  { name: 'asianCrisis1997', from: day(1997, 10, 7), to: day(1997, 10, 27) },
  { name: 'russiaLtcm1998', from: day(1998, 7, 17), to: day(1998, 8, 31) },
  { name: 'dotComBust2000', from: day(2000, 3, 24), to: day(2002, 10, 9) },
  { name: 'september2001', from: day(2001, 9, 10), to: day(2001, 9, 21) },
  { name: 'financialCrisis2007', from: day(2007, 10, 9), to: day(2009, 3, 9) },
  { name: 'lehman2008', from: day(2008, 9, 12), to: day(2008, 11, 20) },
  { name: 'flashCrash2010', from: day(2010, 5, 5), to: day(2010, 5, 7) },
  { name: 'downgrade2011', from: day(2011, 7, 22), to: day(2011, 8, 8) },
  { name: 'taperTantrum2013', from: day(2013, 5, 21), to: day(2013, 6, 24) },
  { name: 'china2015', from: day(2015, 8, 17), to: day(2015, 8, 25) },
  { name: 'brexit2016', from: day(2016, 6, 23), to: day(2016, 6, 27) },
  { name: 'volatilitySpike2018', from: day(2018, 1, 26), to: day(2018, 2, 8) },
  { name: 'fourthQuarter2018', from: day(2018, 9, 20), to: day(2018, 12, 24) },
  { name: 'covid2020', from: day(2020, 2, 19), to: day(2020, 3, 23) },
  { name: 'inflation2022', from: day(2022, 1, 3), to: day(2022, 10, 12) },
  { name: 'regionalBanks2023', from: day(2023, 3, 8), to: day(2023, 3, 13) },
  { name: 'yenCarry2024', from: day(2024, 7, 31), to: day(2024, 8, 5) },
  { name: 'tariffs2025', from: day(2025, 4, 2), to: day(2025, 4, 8) },
]
