import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { detectEncoding, ENCODINGS } from './encodings'
import { encode } from './testing/encoder'
import { LANGUAGES, tableOf } from './testing/words'
import { wholeText } from './whole-text'

/** What the file says when it is read in the encoding that was found. */
const readAs = (bytes: Uint8Array, encoding: string) => wholeText(new TextDecoder(encoding), bytes)
const readBack = (bytes: Uint8Array) => readAs(bytes, detectEncoding(bytes).encoding)
const isAscii = (text: string) => new TextEncoder().encode(text).length === text.length

/** The encodings in which it must be right whatever the table holds, headers of one word included. */
const PROMISED = ['gb18030', 'shift_jis', 'euc-kr', 'windows-1250', 'windows-1251', 'windows-1252']
const written = Object.entries(LANGUAGES).flatMap(([language, { encodings, headers, names }]) =>
  encodings.map((encoding) => ({ language, encoding, headers, names })),
)

describe('one word that is not ASCII', () => {
  test.each(written)('$language in $encoding: the name of a column', ({ encoding, headers }) => {
    for (const header of headers.filter((word) => !isAscii(word))) {
      const text = tableOf([header], 'header')
      expect(readBack(encode(text, encoding)), header).toBe(text)
    }
  })

  test.each(written.filter(({ encoding }) => PROMISED.includes(encoding)))(
    '$language in $encoding: a name that is in no list is read right, or others are offered',
    ({ encoding, names }) => {
      for (const name of names.filter((word) => !isAscii(word))) {
        const text = tableOf([name], 'footer')
        const bytes = encode(text, encoding)
        const { certain, alternatives, encoding: found } = detectEncoding(bytes)
        const offered = certain ? [found] : [found, ...alternatives]
        expect(
          offered.map((label) => readAs(bytes, label)),
          name,
        ).toContain(text)
      }
    },
  )
})

describe('generated tables', () => {
  test.each(written)('$language in $encoding: 200 with four names', ({ encoding, headers, names }) => {
    const known = [...names, ...headers].filter((word) => {
      try {
        return !isAscii(word) && encode(word, encoding)
      } catch {
        return false
      }
    })
    const tables = fc.record({
      words: fc.uniqueArray(fc.constantFrom(...known), { minLength: 4, maxLength: 4 }),
      place: fc.constantFrom('header' as const, 'cell' as const, 'footer' as const),
      separator: fc.constantFrom(';', ',', '\t', '|'),
    })
    let right = 0
    const runs = 200
    fc.assert(
      fc.property(tables, ({ words, place, separator }) => {
        const text = tableOf(words, place, separator)
        if (readBack(encode(text, encoding)) === text) right++
      }),
      { numRuns: runs, seed: 6 },
    )
    expect(right / runs).toBeGreaterThanOrEqual(PROMISED.includes(encoding) ? 1 : 0.9)
  })
})

describe('Unicode', () => {
  const text = 'Дата;Цена\n2020-01-02;10,5\n2020-01-03;11\n'

  test.each(['utf-8', 'utf-16le', 'utf-16be'])('%s with a byte-order mark', (encoding) => {
    const bytes = encode('\ufeff' + text, encoding)
    expect(detectEncoding(bytes)).toEqual({ encoding, certain: true, alternatives: [] })
    expect(readBack(bytes)).toBe(text)
  })

  test.each(
    ['utf-16le', 'utf-16be'].flatMap((encoding) => [
      { encoding, what: 'ASCII', text: 'Date,Close\n2020-01-02,1\n' },
      { encoding, what: 'Cyrillic', text },
      { encoding, what: 'Chinese', text: '日期\t收盘价\r\n2020-01-02\t10\r\n' },
      { encoding, what: 'Korean sentences', text: '삼성전자는 오늘 올랐다\n네이버는 내렸다\n' },
      { encoding, what: 'emoji', text: 'Date,Note\n2020-01-02,📈\n' },
    ]),
  )('$encoding without a mark: $what', ({ encoding, text }) => {
    const bytes = encode(text, encoding)
    expect(detectEncoding(bytes)).toEqual({ encoding, certain: true, alternatives: [] })
    expect(detectEncoding(bytes.subarray(0, bytes.length - 1)).encoding).toBe(encoding)
  })

  test('zero bytes that are no UTF-16', () => {
    for (const bytes of [
      [0x41, 0, 0x42],
      [0, 0, 0, 0],
      [1, 0, 2, 0, 3, 0],
      [0x41, 0, 0, 0x42, 0x43, 0],
    ]) {
      expect(detectEncoding(Uint8Array.from(bytes)).encoding).not.toContain('utf-16')
    }
  })

  test('plain ASCII is UTF-8', () => {
    const bytes = encode('Date,Close\n2020-01-02,1\n', 'utf-8')
    expect(detectEncoding(bytes)).toEqual({ encoding: 'utf-8', certain: true, alternatives: [] })
    expect(detectEncoding(new Uint8Array(0)).encoding).toBe('utf-8')
  })

  test('UTF-8 in every language, cut off anywhere', () => {
    for (const { headers } of Object.values(LANGUAGES)) {
      const bytes = encode(tableOf(headers, 'header'), 'utf-8')
      const start = bytes.findIndex((byte) => byte > 127)
      for (let end = start + 12; end < start + 20; end++) {
        expect(detectEncoding(bytes.subarray(0, end))).toMatchObject({ encoding: 'utf-8' })
      }
      expect(detectEncoding(bytes)).toEqual({ encoding: 'utf-8', certain: true, alternatives: [] })
    }
  })

  test('UTF-8 with one broken byte among many good ones is still UTF-8, and not certain', () => {
    const good = encode(tableOf(LANGUAGES.Russian.names, 'footer'), 'utf-8')
    const bytes = Uint8Array.of(...good, 0xff, 0x0a)
    expect(detectEncoding(bytes)).toMatchObject({ encoding: 'utf-8', certain: false })
  })

  test('a legacy word that is well-formed UTF-8 by accident', () => {
    expect(readBack(encode('任天堂,1\n', 'euc-jp'))).toBe('任天堂,1\n')
    expect(readBack(encode('Größe,1\n', 'utf-8'))).toBe('Größe,1\n')
    expect(readBack(encode('é,1\n', 'utf-8'))).toBe('é,1\n')
  })
})

describe('signs', () => {
  test.each([
    ['windows-1252', 'Date,Today’s close\n2020-01-02,1\n'],
    ['windows-1252', 'Date,L’action\n2020-01-02,1\n'],
    ['windows-1252', 'Date,Price in €\n2020-01-02,1\n'],
    ['windows-1252', 'Date,Temp (°C)\n2020-01-02,1\n'],
    ['windows-1252', 'Date,Close\n2020-01-02,£1.50\n'],
    ['windows-1252', 'Date;Close\n2020-01-02;1\u00a0234,50\n'],
    ['windows-1252', 'Date;Close\n2020-01-02;1’234.50\n'],
    ['windows-1252', 'Acme® – the “best”…\n2020-01-02,1\n'],
    ['windows-1252', 'n.º;Ação;1.ª\n'],
    ['windows-1251', '№;Цена\n1;2\n'],
    ['gb18030', '日期，开盘（元）、收盘；最高\n'],
    ['gb18030', 'A股代码,B股\n600000,1\n'],
    ['shift_jis', 'ﾄﾖﾀ,ｿﾆｰ,終値\n1,2,3\n'],
    ['shift_jis', '終値（円）、出来高〔株〕\n'],
    ['euc-kr', '종가(원),등락률(%)\n1,2\n'],
  ])('%s: %s', (encoding, text) => {
    expect(readBack(encode(text, encoding))).toBe(text)
  })

  test('a space in every number does not outweigh the one word', () => {
    const rows = Array.from({ length: 500 }, (_, i) => `2020-01-02;1\u00a0${100 + i},50`)
    const text = ['Data;Zamknięcie', ...rows, ''].join('\n')
    expect(readBack(encode(text, 'windows-1250'))).toBe(text)
  })
})

test('one bad character does not change the encoding', () => {
  const good = encode(tableOf(LANGUAGES['Simplified Chinese'].headers, 'header'), 'gb18030')
  const bytes = Uint8Array.of(...good, 0xff, 0x2c, 0x31, 0x0a)
  expect(detectEncoding(bytes).encoding).toBe('gb18030')
})

test('any bytes have an encoding that this browser knows', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const { encoding, alternatives } = detectEncoding(bytes)
      for (const label of [encoding, ...alternatives]) expect(ENCODINGS).toContain(label)
      expect(alternatives).not.toContain(encoding)
    }),
    { numRuns: 300 },
  )
})

test.each(ENCODINGS)('%s is known to the browser', (encoding) => {
  expect(new TextDecoder(encoding).encoding).toBe(encoding)
})
