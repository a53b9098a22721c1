import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readFiles } from '../read-files'
import { readHeadlines } from '../headlines/read-headlines'
import { readMacro } from '../macro/read-macro'
import { unpack } from './unpack'

const still = async () => {}
const TABLE = 'date,price\n2020-01-02,10\n2020-01-03,11\n2020-01-06,12\n'
const packed = (text: string | Uint8Array) => new Uint8Array(gzipSync(text))

describe('a packed file', () => {
  test('reads as what is inside, under the name without .gz and with the bookkeeping of the file itself', async () => {
    const bytes = packed(TABLE)
    const plain = await readFiles([new File([TABLE], 'ACME.csv')], {})
    const [outcome] = await readFiles([new File([bytes], 'ACME.csv.gz')], {})
    if (!outcome.ok || !plain[0].ok) throw new Error('not read')
    expect(outcome.reading.series).toEqual(plain[0].reading.series)
    expect(outcome.reading.bytes).toBe(bytes.length)
    expect(outcome.reading.sha256).not.toBe(plain[0].reading.sha256)
  })

  test('may hold economic series and headlines', async () => {
    const series = await readMacro(
      new File([packed('date,rate\n2020-01-01,1.5\n2020-02-01,-0.5\n')], 'r.csv.gz'),
    )
    expect([...series.series[0].values]).toEqual([1.5, -0.5])
    const name = 'news.csv.gz'
    const read = await readHeadlines(
      { name, bytes: packed('date,text\n2020-01-02,Mill wins order\n') },
      { today: 18_300 },
    )
    expect(read.headlines.map(({ text }) => text)).toEqual(['Mill wins order'])
  })

  test('that is cut off or damaged is refused by name, and so is one that would fill the memory', async () => {
    const bytes = packed(TABLE.repeat(50))
    const wrong = bytes.slice()
    wrong[wrong.length >> 1] ^= 0xff
    for (const one of [bytes.subarray(0, bytes.length - 6), bytes.subarray(0, 12), wrong]) {
      const [outcome] = await readFiles([new File([one], 'ACME.csv.gz')], {})
      expect(outcome).toMatchObject({
        ok: false,
        error: { code: 'csv/damaged-gzip', detail: { file: 'ACME.csv.gz' } },
      })
    }
    const zeros = packed(new Uint8Array(3_000_000))
    await expect(unpack(zeros, still, 2 ** 20)).rejects.toMatchObject({ detail: { megabytes: 1 } })
  })

  test('that holds no table is refused for what it holds', async () => {
    const [outcome] = await readFiles(
      [new File([packed(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1))], 'x.csv.gz')],
      {},
    )
    expect(outcome).toMatchObject({
      ok: false,
      error: { code: 'csv/not-text', detail: { looksLike: 'PNG' } },
    })
  })

  test('can be cancelled', async () => {
    const stop = new Error('stop')
    const bytes = packed(new Uint8Array(3_000_000))
    await expect(unpack(bytes, () => Promise.reject(stop))).rejects.toBe(stop)
  })
})
