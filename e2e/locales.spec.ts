import { expect, test, type Page } from 'playwright/test'
import { importFiles, openApp } from './app'
import { textFile } from './prices'

/** From one end of the day to the other, with half hours, clocks that change, and a day that was left out (Apia). */
const ZONES = [
  ...['UTC', 'America/Los_Angeles', 'Asia/Kolkata'],
  ...['Pacific/Apia', 'Pacific/Kiritimati', 'Australia/Lord_Howe'],
]
/** Other digits, other calendars, other decimal marks, another small i. */
const LOCALES = ['en-US', 'de-DE', 'tr-TR', 'ar-EG', 'th-TH']

/** The same prices on days on which a clock changed or a country left the day out; 15338 is 2011-12-30. */
const FILES = [
  textFile('american.csv', 'DATE,PRICE\n12/30/2011,"$1,234.50"\n03/29/2020,999.75\n10/25/2020,0.5\n'),
  textFile('german.csv', 'Datum;Schlusskurs\n30.12.2011;1.234,50\n29.03.2020;999,75\n25.10.2020;0,5\n'),
  textFile(
    'evening.csv',
    'TIMESTAMP,PRICE\n2011-12-30T23:59:59-11:00,1234.5\n2020-03-29T23:59:59-11:00,999.75\n2020-10-25T23:59:59-11:00,0.5\n',
  ),
]
const PRICES = { dates: [15338, 18350, 18560], close: [1234.5, 999.75, 0.5] }

/** The visible series by ticker, straight from IndexedDB. */
function storedPrices(page: Page): Promise<Record<string, { dates: number[]; close: number[] }>> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const database = await done(indexedDB.open('tailwatch'))
    const store = (name: string) => database.transaction(name).objectStore(name)
    const column = async (id: string, name: string): Promise<number[]> => [
      ...(await done(store('blocks').get([id, name, 0]))).values,
    ]
    const prices: Record<string, { dates: number[]; close: number[] }> = {}
    for (const { id, ticker, hidden } of await done(store('series').getAll())) {
      if (hidden === 0)
        prices[ticker] = { dates: await column(id, 'dates'), close: await column(id, 'close') }
    }
    database.close()
    return prices
  })
}

for (const locale of LOCALES) {
  test(`an import gives the same prices in every time zone, in ${locale}`, async ({ browser, baseURL }) => {
    for (const timezoneId of ZONES) {
      const context = await browser.newContext({ baseURL, locale, timezoneId })
      const page = await context.newPage()
      await openApp(page)
      await importFiles(page, FILES)
      expect(await storedPrices(page), timezoneId).toEqual({
        american: PRICES,
        german: PRICES,
        evening: PRICES,
      })
      await context.close()
    }
  })
}
