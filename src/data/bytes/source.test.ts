import { gzipSync, zipSync } from 'fflate'
import type { Zippable } from 'fflate'
import { describe, expect, test } from 'vitest'
import { Failure } from '../../numerics/failure'
import { openSources } from './source'
import { encode } from './testing/encoder'

const still = async () => {}
const TABLE = 'date,price\n2020-01-02,10\n2020-01-03,11\n2020-01-06,12\n'
const text = (content: string) => new TextEncoder().encode(content)
const packed = (files: Zippable) => zipSync(files)
const open = (bytes: Uint8Array<ArrayBuffer>, name = 'prices.zip', most?: number) =>
  openSources(new File([bytes], name), still, most)
const failureOf = (bytes: Uint8Array<ArrayBuffer>, name?: string) =>
  open(bytes, name).then(
    () => 'was read',
    (error: unknown) => (error instanceof Failure ? error.report() : error),
  )

/** The same bytes with every `from` as `to`, of one length. */
function replaced(
  bytes: Uint8Array,
  from: readonly number[],
  to: readonly number[],
): Uint8Array<ArrayBuffer> {
  const copy = Uint8Array.from(bytes)
  for (let at = 0; at + from.length <= copy.length; at++) {
    if (from.every((byte, i) => copy[at + i] === byte)) copy.set(to, at)
  }
  return copy
}

describe('a plain or gzipped file', () => {
  test('is one source under its name', async () => {
    const [source, ...others] = await open(text(TABLE), 'ACME.csv')
    expect(others).toEqual([])
    expect(source).toMatchObject({ name: 'ACME.csv', notes: [] })
    expect(await source.blob.text()).toBe(TABLE)
    expect(await open(new Uint8Array(0), 'empty.csv')).toMatchObject([{ name: 'empty.csv' }])
  })

  test('is unpacked by what it is, not by its name', async () => {
    for (const name of ['ACME.csv.gz', 'ACME.csv', 'ACME']) {
      const [source] = await open(gzipSync(text(TABLE)), name)
      expect(source.name).toBe(name)
      expect(await source.blob.text()).toBe(TABLE)
    }
  })

  test('that is damaged or too large is refused', async () => {
    const whole = gzipSync(text(TABLE.repeat(50)))
    expect(await failureOf(whole.slice(0, -6))).toMatchObject({ code: 'csv/damaged-gzip' })
    await expect(open(gzipSync(new Uint8Array(3_000_000)), 'x.gz', 2 ** 20)).rejects.toMatchObject({
      code: 'csv/unpacks-too-large',
      detail: { megabytes: 1 },
    })
  })
})

describe('a zip file', () => {
  test('gives one source an entry, deflated, stored or gzipped inside', async () => {
    const sources = await open(
      packed({
        'AAPL.csv': text(TABLE),
        'more/MSFT.csv': [text(TABLE.repeat(1000)), { level: 0 }],
        'more/IBM.csv.gz': gzipSync(text(TABLE)),
        'more/empty.csv': new Uint8Array(0),
      }),
    )
    expect(sources.map(({ name }) => name)).toEqual([
      'prices.zip/AAPL.csv',
      'prices.zip/more/MSFT.csv',
      'prices.zip/more/IBM.csv.gz',
      'prices.zip/more/empty.csv',
    ])
    const contents = await Promise.all(sources.map(({ blob }) => blob.text()))
    expect(contents).toEqual([TABLE, TABLE.repeat(1000), TABLE, ''])
    expect(sources.every(({ notes, failure }) => notes.length === 0 && failure === undefined)).toBe(true)
  })

  test('says what is left out, once', async () => {
    const none = new Uint8Array(0)
    const sources = await open(
      packed({
        'prices/': none,
        'prices/A.csv': text(TABLE),
        'prices/B.txt': text(TABLE),
        '__MACOSX/prices/._A.csv': text('x'),
        'prices/.DS_Store': text('x'),
        'chart.PNG': text('x'),
        'README.txt': text('x'),
        'terms.pdf': text('x'),
      }),
    )
    expect(sources.map(({ name }) => name)).toEqual(['prices.zip/prices/A.csv', 'prices.zip/prices/B.txt'])
    const detail = { count: 5, names: '__MACOSX/prices/._A.csv, prices/.DS_Store, chart.PNG' }
    expect(sources.map(({ notes }) => notes)).toEqual([[{ code: 'zip/left-out', detail }], []])
  })

  test('with nothing to read, or a document of a program, is refused by name', async () => {
    expect(await failureOf(packed({}))).toMatchObject({ code: 'csv/empty-zip', detail: { count: 0 } })
    expect(await failureOf(packed({ 'a.png': text('x') }))).toEqual({
      code: 'csv/empty-zip',
      detail: { count: 1, names: 'a.png' },
    })
    for (const [name, looksLike] of [
      ['xl/workbook.xml', 'XLSX'],
      ['word/document.xml', 'DOCX'],
      ['Index/Document.iwa', 'NUMBERS'],
    ]) {
      const document = packed({ '[Content_Types].xml': text('<x/>'), [name]: text('<x/>') })
      expect(await failureOf(document)).toEqual({ code: 'csv/not-text', detail: { looksLike } })
    }
    const sheet = packed({ mimetype: text('x'), 'content.xml': text('<x/>') })
    expect(await failureOf(sheet)).toMatchObject({ detail: { looksLike: 'ODS' } })
  })

  test('inside another is refused, and a sheet inside is left to be named; the table beside it is read', async () => {
    const inner = packed({ 'A.csv': text(TABLE) })
    const sheet = packed({ 'xl/workbook.xml': text('<x/>') })
    const sources = await open(packed({ 'in.zip': inner, 'sheet.xlsx': sheet, 'B.csv': text(TABLE) }))
    expect(sources[0]).toMatchObject({ name: 'prices.zip/in.zip', failure: { code: 'csv/zip-in-zip' } })
    expect(sources[1].failure).toBeUndefined()
    expect(new Uint8Array(await sources[1].blob.arrayBuffer())).toEqual(sheet)
    expect(await sources[2].blob.text()).toBe(TABLE)
  })

  test('that is cut off, has a password or is of 64 bits is refused', async () => {
    const whole = packed({ 'A.csv': text(TABLE) })
    for (const size of [4, 30, whole.length - 23, whole.length - 1]) {
      expect(await failureOf(whole.slice(0, size))).toMatchObject({ code: 'csv/damaged-zip' })
    }
    const central = whole.findIndex((_, i) => [0x50, 0x4b, 1, 2].every((byte, k) => whole[i + k] === byte))
    const locked = Uint8Array.from(whole)
    locked[central + 8] |= 1
    expect(await failureOf(locked)).toEqual({ code: 'csv/encrypted-zip', detail: {} })
    const large = Uint8Array.from(whole)
    large.fill(0xff, central + 20, central + 28)
    expect(await failureOf(large)).toEqual({ code: 'csv/large-zip', detail: {} })
    const wild = Uint8Array.from(whole)
    wild.fill(0x7f, central + 42, central + 46)
    const [source] = await open(wild)
    expect(source.failure).toMatchObject({ code: 'csv/damaged-zip' })
  })

  test('with one damaged entry keeps the others', async () => {
    const names = { 'A.csv': text(TABLE), 'B.csv': [text(TABLE), { level: 0 }] } satisfies Zippable
    const whole = packed(names)
    const digit = replaced(whole, [...text('2020-01-06,12')], [...text('2020-01-06,13')])
    const [a, b] = await open(digit)
    expect(await a.blob.text()).toBe(TABLE)
    expect(b.failure).toMatchObject({ code: 'csv/damaged-zip' })
    expect(b.blob.size).toBe(0)
    for (let at = 35; at < 60; at++) {
      const bytes = Uint8Array.from(whole)
      bytes[at] ^= 0x55
      const [one, other] = await open(bytes)
      if (!one.failure) expect(await one.blob.text()).toBe(TABLE)
      expect(await other.blob.text()).toBe(TABLE)
    }
    const method = Uint8Array.from(whole)
    const central = whole.findIndex((_, i) => [0x50, 0x4b, 1, 2].every((byte, k) => whole[i + k] === byte))
    method[central + 10] = 12
    const [bzip] = await open(method)
    expect(bzip.failure).toMatchObject({ code: 'csv/unsupported-zip', detail: { method: 12 } })
  })

  test('may have something before it and a comment behind it', async () => {
    const bytes = zipSync({ 'A.csv': text(TABLE) })
    const commented = Uint8Array.from([...bytes, ...text('PK\x05\x06 no end')])
    commented[bytes.length - 2] = 11
    const [source] = await open(commented)
    expect(await source.blob.text()).toBe(TABLE)
  })

  test.each([
    ['UTF-8, said so', zipSync({ '株価.csv': text(TABLE) }), '株価.csv'],
    ['code page 437', named([0x4d, 0x81, 0x6e, 0x63, 0x68, 0x65, 0x6e]), 'München.csv'],
    ['GBK', named([...encode('恒生指', 'gb18030'), 0x5f]), '恒生指_.csv'],
    ['folders by backslash', named([...text('a\\b\\cde')]), 'a/b/cde.csv'],
  ])('names in %s', async (_what, bytes, name) => {
    expect((await open(bytes))[0].name).toBe(`prices.zip/${name}`)
  })

  test('that unpacks to too much is refused as a whole, and can be cancelled', async () => {
    const zeros = packed({ 'A.csv': new Uint8Array(700_000), 'B.csv': new Uint8Array(700_000) })
    await expect(open(zeros, 'bomb.zip', 2 ** 20)).rejects.toMatchObject({ code: 'csv/unpacks-too-large' })
    const inner = gzipSync(new Uint8Array(3_000_000))
    await expect(open(packed({ 'A.csv.gz': inner }), 'bomb.zip', 2 ** 20)).rejects.toMatchObject({
      code: 'csv/unpacks-too-large',
    })
    const stop = new Error('stop')
    await expect(openSources(new File([zeros], 'x.zip'), () => Promise.reject(stop))).rejects.toBe(stop)
  })
})

/** An archive with one table under a name of these seven bytes and `.csv`. */
function named(bytes: readonly number[]): Uint8Array<ArrayBuffer> {
  return replaced(zipSync({ '#######.csv': text(TABLE) }), [...text('#######')], bytes)
}
