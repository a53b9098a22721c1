import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test, type Page } from 'playwright/test'
import { confirmImport, goTo, watchForTrouble } from '../app'
import { expectedOf, readHeld, type HeldByTicker } from './held'
import { madeImport, MOST_DAYS, type MadeImport } from './made-import'
import { startBrowser } from './process'

/** `npm run kills` asks for more. */
const KILLS = Number(process.env.TAILWATCH_KILLS ?? 6)
const SEED = Number(process.env.TAILWATCH_KILLS_SEED ?? 1)
/** A few kills of small files on every push; the whole of it when asked for. */
const DAYS = KILLS > 10 ? MOST_DAYS : MOST_DAYS / 4
const SAVED = /price (history was|histories were) stored/

function generator(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** Tickers that repeat, so that imports replace what is stored as well as add to it; of very different sizes. */
function drawImport(round: number, random: () => number): MadeImport {
  const tickers = Array.from({ length: 1 + Math.floor(8 * random()) }, () => `T${Math.floor(12 * random())}`)
  const days = 100 + Math.floor((DAYS - 100) * random() ** 2)
  return madeImport(`import-${round}.csv`, [...new Set(tickers)], days, random)
}

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await goTo(page, 'data')
  await expect(page.getByLabel('Import CSV files')).toBeAttached()
}

/** Milliseconds from the click to the notice. */
async function importWhole(page: Page, { file }: MadeImport): Promise<number> {
  await page.getByLabel('Import CSV files').setInputFiles([file])
  const confirm = page.getByRole('button', { name: 'Import', exact: true })
  await expect(confirm).toBeEnabled({ timeout: 60_000 })
  const start = performance.now()
  await confirmImport(page)
  await expect(page.getByText(SAVED)).toBeVisible({ timeout: 60_000 })
  return performance.now() - start
}

/** Begins an import and returns once it is being saved; then says whether the page has said that it is saved. */
async function beginImport(page: Page, { file }: MadeImport): Promise<() => boolean> {
  let said = false
  await page.exposeFunction('heard', () => (said = true))
  await page.evaluate((pattern) => {
    const heard = (window as unknown as { heard(): void }).heard
    new MutationObserver(() => {
      if (new RegExp(pattern).test(document.body.textContent ?? '')) heard()
    }).observe(document.body, { childList: true, subtree: true, characterData: true })
  }, SAVED.source)
  await page.getByLabel('Import CSV files').setInputFiles([file])
  const confirm = page.getByRole('button', { name: 'Import', exact: true })
  await expect(confirm).toBeEnabled({ timeout: 60_000 })
  await confirm.evaluate((button: HTMLElement) => button.click())
  return () => said
}

test(`${KILLS} imports whose browser is killed: each is there whole, or not at all`, async ({ baseURL }) => {
  test.setTimeout(60_000 + KILLS * 60_000)
  const random = generator(SEED)
  const profile = await mkdtemp(join(tmpdir(), 'tailwatch-kills-'))
  const outcomes = { whole: 0, nothing: 0, said: 0 }
  let own = await startBrowser(profile)
  try {
    await open(own.page, baseURL!)
    const first = madeImport('first.csv', ['FIRST', 'T1', 'T2', 'T3', 'T4'], DAYS, random)
    // How long a price takes to be saved here: kills are drawn from somewhat more than an import should take.
    const duration = await importWhole(own.page, first)
    let held: HeldByTicker = expectedOf(first.series)
    for (let round = 1; round <= KILLS; round++) {
      const coming = drawImport(round, random)
      const saidSaved = await beginImport(own.page, coming)
      await wait(1.2 * duration * Math.max(0.2, pricesOf(coming) / pricesOf(first)) * random())
      const said = saidSaved()
      await own.kill()

      own = await startBrowser(profile)
      const trouble = watchForTrouble(own.page)
      await open(own.page, baseURL!)
      // What nobody can see any more is swept at the start.
      await expect.poll(async () => (await readHeld(own.page)).leftOver, { timeout: 30_000 }).toEqual([])
      const found = await readHeld(own.page)
      const after = { ...held, ...expectedOf(coming.series) }
      const tickers = coming.series.map(({ ticker }) => ticker)
      const whole = found.imported.some((list) => list.join() === tickers.join()) && differs(found.held, held)
      expect(found.held, `round ${round}: ${whole ? 'the state after' : 'the state before'}`).toEqual(
        whole ? after : held,
      )
      if (said) expect(whole, `round ${round}: it was said to be saved`).toBe(true)
      for (const ticker of Object.keys(found.held))
        await expect(own.page.getByRole('rowheader', { name: ticker, exact: true }).first()).toBeVisible()
      expect(trouble).toEqual([])
      held = found.held
      outcomes[whole ? 'whole' : 'nothing']++
      if (said) outcomes.said++
    }
    console.log(`Killed ${KILLS} times: ${JSON.stringify(outcomes)}`)
  } finally {
    await own.kill()
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
})

const pricesOf = ({ series }: MadeImport) => series.reduce((sum, { close }) => sum + close.length, 0)

const differs = (one: HeldByTicker, other: HeldByTicker) => JSON.stringify(one) !== JSON.stringify(other)
