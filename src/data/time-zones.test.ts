import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { expect, test } from 'vitest'
import { hashSeries } from './hash'
import { expectedSeries } from './time-zones/same-prices'

/** From one end of the day to the other, with half hours, clocks that change, and a day that was left out (Apia). */
const ZONES = [
  ...['UTC', 'America/Los_Angeles', 'Asia/Tehran'],
  ...['Pacific/Apia', 'Pacific/Kiritimati', 'Australia/Lord_Howe'],
]
/** Other digits, other calendars, other decimal marks, another small i. */
const LOCALES = ['en-US', 'de-DE', 'tr-TR', 'ar-EG', 'th-TH']

/** The reader as one script, compiled once; only a new process can have another locale. */
async function compiled(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: fileURLToPath(new URL('time-zones/print-hash.ts', import.meta.url)), write: false },
    ssr: { noExternal: true },
  })
  if (Array.isArray(result) || !('output' in result)) throw new Error('one build was expected')
  expect(result.output).toHaveLength(1)
  return result.output[0].code
}

async function runIn(script: string, zone: string, locale: string): Promise<Record<string, string>> {
  const language = `${locale.replace('-', '_')}.UTF-8`
  const child = spawn(process.execPath, ['--input-type=module'], {
    env: { ...process.env, TZ: zone, LANG: language, LC_ALL: language, LANGUAGE: language },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  child.stdin.end(script)
  return JSON.parse(await text(child.stdout))
}

test('prices have one hash in every time zone and locale', async () => {
  const script = await compiled()
  const hash = await hashSeries(expectedSeries())
  for (const timeZone of ZONES) {
    for (const locale of LOCALES) {
      expect(await runIn(script, timeZone, locale)).toEqual({ timeZone, locale, hash })
    }
  }
})
