import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOf, isoOfDay } from '../days'
import type { HeadlineOverrides } from './headline'
import { plainText } from './plain-text'
import { readHeadlines } from './read-headlines'

const TODAY = dayOf(2024, 6, 30)!

async function read(content: string | Uint8Array<ArrayBuffer>, overrides?: HeadlineOverrides) {
  const source = typeof content === 'string' ? { text: content } : { bytes: content }
  const reading = await readHeadlines({ name: 'news.csv', ...source }, { today: TODAY, overrides })
  expect(reading.headlines.length + reading.rejected + reading.skipped).toBe(reading.rows)
  return reading
}
type Reading = Awaited<ReturnType<typeof read>>
const rows = ({ headlines }: Reading) =>
  headlines.map(({ date, ticker, text, label }) => [
    date === null ? null : isoOfDay(date),
    ticker,
    text,
    label,
  ])
const codes = ({ notes }: Reading) => notes.map(({ code }) => code)
const reasons = ({ rejects }: Reading) => rejects.map(({ line, reason, value }) => [line, reason, value])
const latin1 = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0))
const failure = (content: string | Uint8Array<ArrayBuffer>) =>
  read(content).then(
    () => 'was read',
    (error) => error.code,
  )

const RISES = ['2024-01-02', 'AAPL', 'Apple rises, beats estimates', 'positive']
const FALLS = ['2024-01-15', 'MSFT', 'Microsoft falls', 'negative']

describe('shapes', () => {
  test.each([
    [
      'comma',
      'date,ticker,text,label\n2024-01-02,aapl,"Apple rises, beats estimates",positive\n2024-01-15,$MSFT,Microsoft falls,Negative',
    ],
    [
      'semicolon',
      'Sentiment;Titel;Datum;Symbol\nbullish;Apple rises, beats estimates;02.01.2024;AAPL\nbearish;Microsoft falls;15.01.2024;MSFT',
    ],
    [
      'tab',
      'Published At\tStock\tHeadline\tPolarity\nJan 2, 2024 9:30 AM\tAAPL\tApple rises, beats estimates\tpos\nJan 15, 2024 4:00 PM\tMSFT\tMicrosoft falls\tneg',
    ],
    ['pipe, no header', '2024-01-02|AAPL|Apple rises, beats estimates|1\n2024-01-15|MSFT|Microsoft falls|-1'],
    [
      'no header, commas in the text',
      '2024-01-02,AAPL,Apple rises, beats estimates,positive\n2024-01-15,MSFT,Microsoft falls,negative',
    ],
    [
      'header, commas in the text',
      'date,ticker,text,label\n2024-01-02,AAPL,Apple rises, beats estimates,positive\n2024-01-15,MSFT,Microsoft falls,negative',
    ],
    [
      'ticker first, month first',
      'ticker,date,title,sentiment\nAAPL,01/02/2024,"Apple rises, beats estimates",Somewhat-Bullish\nMSFT,01/15/2024,Microsoft falls,Bearish',
    ],
    [
      'Chinese names',
      '发布时间,股票代码,标题,情感\n2024年1月2日,AAPL,"Apple rises, beats estimates",利好\n2024年1月15日,MSFT,Microsoft falls,消极',
    ],
    [
      'a column more',
      'id,source,date,symbol,headline,url,label\n1,wire,2024-01-02T23:30:00-05:00,AAPL,"Apple rises, beats estimates",http://a/1,positive\n2,wire,2024-01-15T00:10:00Z,MSFT,Microsoft falls,http://a/2,negative',
    ],
    [
      'JSON',
      '[{"date":"2024-01-02","ticker":"AAPL","headline":"Apple rises, beats estimates","label":"positive"},{"date":"2024-01-15","ticker":"MSFT","headline":"Microsoft falls","label":"negative"}]',
    ],
    [
      'JSON lines',
      '{"time_published":"20240102T093000","tickers":["AAPL"],"title":"Apple rises, beats estimates","sentiment":1}\n{"time_published":"20240115T093000","tickers":["MSFT"],"title":"Microsoft falls","sentiment":-1}',
    ],
    [
      'names of its own',
      'when,who,what,mood\n2024-01-02,AAPL,"Apple rises, beats estimates",positive\n2024-01-15,MSFT,Microsoft falls,negative\n2024-01-15,MSFT,Microsoft falls,negative\n',
    ],
  ])('%s', async (_name, text) => {
    expect(rows(await read(text))).toEqual([RISES, FALLS])
  })

  test.each([
    [
      'label, text',
      'neutral,"According to Gran , the company has no plans"\npositive,Profit rose\nnegative,Sales fell',
    ],
    [
      'text, label',
      '"According to Gran , the company has no plans",neutral\nProfit rose,positive\nSales fell,negative',
    ],
    [
      'sentence@label',
      'According to Gran , the company has no plans@neutral\nProfit rose@positive\nSales fell@negative',
    ],
    [
      'digits behind',
      'According to Gran\\, the company has no plans\t1\nProfit rose\t2\nSales fell\t0'.replace('\\,', ' ,'),
    ],
    [
      'arrays',
      '[["According to Gran , the company has no plans", 1], ["Profit rose", 2], ["Sales fell", 0]]',
    ],
  ])('two columns: %s', async (_name, text) => {
    const reading = await read(text)
    expect(rows(reading)).toEqual([
      [null, '', 'According to Gran , the company has no plans', 'neutral'],
      [null, '', 'Profit rose', 'positive'],
      [null, '', 'Sales fell', 'negative'],
    ])
    expect(codes(reading)).toContain('headlines/no-dates')
  })

  test('one headline a line, whatever stands in it', async () => {
    const lines = [
      'Apple rises',
      'Shares of A, B and C fall; D holds',
      '3, 2, 1: the countdown begins',
      '“Mad Money”, he says',
    ]
    expect((await read(lines.join('\r\n'))).headlines.map(({ text }) => text)).toEqual(lines)
    const quoted = await read('headline\n"A, b\nand ""c"""\nplain "text"\n')
    expect(quoted.headlines.map(({ text }) => text)).toEqual(['A, b and "c"', 'plain "text"'])
    expect(quoted.columns).toEqual({ date: null, ticker: null, text: 'headline', label: null })
    expect((await read('Apple rises')).rows).toBe(1)
  })

  test('the file of a phrase bank in latin-1, and UTF-16', async () => {
    const reading = await read(latin1('Vähittäiskauppa kasvoi 5 % .@positive\r\nTulos laski .@negative\r\n'))
    expect(rows(reading)[0]).toEqual([null, '', 'Vähittäiskauppa kasvoi 5 % .', 'positive'])
    const utf16 = new Uint8Array(
      Uint16Array.from('\ufefftext,label\nÄb,neutral\n', (char) => char.charCodeAt(0)).buffer,
    )
    expect(rows(await read(utf16))).toEqual([[null, '', 'Äb', 'neutral']])
  })

  test('a Chinese spreadsheet in GBK', async () => {
    const gbk = [
      0xb1, 0xea, 0xcc, 0xe2, 0x2c, 0xc7, 0xe9, 0xb8, 0xd0, 0x0a, 0xc3, 0xa9, 0xcc, 0xa8, 0xc9, 0xcf, 0xd5,
      0xc7, 0x2c,
    ]
    const reading = await read(Uint8Array.of(...gbk, 0xc0, 0xfb, 0xba, 0xc3, 0x0a))
    expect(rows(reading)).toEqual([[null, '', '茅台上涨', 'positive']])
    expect(rows(await read(latin1('text,label\nÄÖÜ äöü éèê,neutral\n')))).toEqual([
      [null, '', 'ÄÖÜ äöü éèê', 'neutral'],
    ])
  })

  test('quotation marks between tabs that do not match belong to the text', async () => {
    const reading = await read('text\tlabel\n"Mad Money" host says buy\tpositive\nHe said "no\tnegative\n')
    expect(rows(reading).map(([, , text]) => text)).toEqual(['"Mad Money" host says buy', 'He said "no'])
  })

  test('JSON with an object for each number, and with a list inside', async () => {
    const items =
      '{"sentence":"Profit rose","sentiment":"0.4"},{"sentence":"Sales fell","sentiment":"-0.37"}'.split('},')
    const numbered = `{"1":${items[0]}},"2":${items[1]}}`
    const inside = `{"count":2,"feed":[${items[0]}},${items[1]}]}`
    for (const text of [numbered, inside]) {
      expect(rows(await read(latin1(text))).map(([, , text, label]) => [text, label])).toEqual([
        ['Profit rose', 'positive'],
        ['Sales fell', 'negative'],
      ])
    }
  })

  test('names what it took for what', async () => {
    const reading = await read('Publish Date,Symbol,Title,Sentiment\n2024-01-02,AAPL,Apple rises,Bullish')
    expect(reading.columns).toEqual({
      date: 'Publish Date',
      ticker: 'Symbol',
      text: 'Title',
      label: 'Sentiment',
    })
    expect(reading.labels).toEqual({ bullish: 'positive' })
    expect(reading.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(codes(reading)).toEqual([])
  })

  test('prices, nothing, and a picture are no headlines', async () => {
    expect(await failure('Date,Close\n2024-01-02,10.5\n2024-01-03,11.25\n')).toBe('headlines/no-text')
    expect(await failure(' \n \n')).toBe('csv/empty')
    expect(await failure('date,ticker,text\n')).toBe('csv/header-only')
    expect(await failure(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 1, 2))).toBe('csv/not-text')
    expect(await failure('date,text\n2024-01-02,"never closed\n2024-01-03,more\n')).toBe('csv/unclosed-quote')
  })
})

describe('labels', () => {
  const labelsOf = async (values: string[], overrides?: HeadlineOverrides) => {
    const reading = await read(
      ['text;label', ...values.map((value, i) => `Headline number ${i};${value}`)].join('\n'),
      overrides,
    )
    return { reading, labels: reading.headlines.map(({ label }) => label) }
  }

  test.each([
    ['-1, 0, 1', ['-1', '0', '1', '0'], ['negative', 'neutral', 'positive', 'neutral'], []],
    ['-1.0, 0.0, 1.0', ['-1.0', '0.0', '1.0'], ['negative', 'neutral', 'positive'], []],
    ['0, 1, 2', ['0', '1', '2'], ['negative', 'neutral', 'positive'], ['headlines/digits-assumed']],
    ['LABEL_0', ['LABEL_0', 'LABEL_2'], ['negative', 'positive'], ['headlines/digits-assumed']],
    ['0, 1', ['0', '1', '1'], ['negative', 'positive', 'positive'], ['headlines/digits-assumed']],
    [
      'stars',
      ['1', '2', '3', '4', '5'],
      ['negative', 'negative', 'neutral', 'positive', 'positive'],
      ['headlines/digits-assumed'],
    ],
    [
      'scores',
      ['-0,8', '0,04', '0,3', '-0.05'],
      ['negative', 'neutral', 'positive', 'neutral'],
      ['headlines/scores-as-labels'],
    ],
    [
      'other languages',
      ['négatif', 'neutro', '利好', 'ポジティブ'],
      ['negative', 'neutral', 'positive', 'positive'],
      [],
    ],
    ['gaps', ['positive', '', 'n/a', 'NEG'], ['positive', null, null, 'negative'], []],
  ])('%s', async (_name, values, expected, notes) => {
    const { reading, labels } = await labelsOf(values)
    expect(labels).toEqual(expected)
    expect(codes(reading).filter((code) => code !== 'headlines/no-dates')).toEqual(notes)
  })

  test('the user says what digits mean', async () => {
    const { labels, reading } = await labelsOf(['0', '1', '2'], {
      labels: { 0: 'negative', 1: 'positive', 2: 'neutral' },
    })
    expect(labels).toEqual(['negative', 'positive', 'neutral'])
    expect(codes(reading)).toEqual(['headlines/no-dates'])
    expect((await labelsOf(['up', 'down'], { labels: { UP: 'positive', down: 'negative' } })).labels).toEqual(
      ['positive', 'negative'],
    )
  })

  test('a label outside the three is rejected with its line; a column of other things is no label', async () => {
    const { reading } = await labelsOf(['positive', 'mixed', 'negative'])
    expect(reasons(reading)).toEqual([[3, 'headline/unknown-label', 'mixed']])
    const sports = await labelsOf(['sports', 'politics', 'markets'])
    expect(sports.labels).toEqual([null, null, null])
    expect(sports.reading.notes[0]).toEqual({
      code: 'headlines/labels-not-understood',
      detail: { column: 'label', values: 'sports, politics, markets' },
    })
    expect(sports.reading.columns.label).toBeNull()
  })
})

describe('bad input', () => {
  const table = (...lines: string[]) => read(['date,ticker,text,label', ...lines].join('\n'))

  test('each row that cannot be taken says why', async () => {
    const reading = await table(
      '2024-01-02,AAPL,,positive',
      '2024-01-02,AAPL,Apple rises,positive',
      '31.31.2024,AAPL,Apple stands,positive',
      '2024-07-01,AAPL,Apple of tomorrow,neutral',
      '2024-06-30T23:59:59Z,AAPL,Apple of today,neutral',
      '2024-01-02,AAPL,Apple rises again,wonderful',
      '2024-01-02,neutral',
      ',,,',
      ',,Undated,',
    )
    expect(reasons(reading)).toEqual([
      [2, 'headline/empty-text', '2024-01-02,AAPL,,positive'],
      [4, 'headline/bad-date', '31.31.2024'],
      [5, 'headline/future-date', '2024-07-01'],
      [7, 'headline/unknown-label', 'wonderful'],
      [8, 'headline/too-few-columns', '2024-01-02,neutral'],
    ])
    expect(reading.rejects[2].detail).toEqual({ day: TODAY + 1, today: TODAY })
    expect(rows(reading)).toEqual([
      ['2024-01-02', 'AAPL', 'Apple rises', 'positive'],
      ['2024-06-30', 'AAPL', 'Apple of today', 'neutral'],
      [null, '', 'Undated', null],
    ])
    expect(reading.skipped).toBe(1)
    expect(reading.notes).toContainEqual({ code: 'headlines/blank-rows', detail: { rows: 1, line: 9 } })
  })

  test('the same again is skipped, gives its label, and may not contradict', async () => {
    const reading = await table(
      '2024-01-02,AAPL,Apple rises,',
      '2024-01-02,aapl,APPLE  rises,positive',
      '2024-01-03,AAPL,Apple rises,',
      '2024-01-02,MSFT,Apple rises,',
      '2024-01-02,AAPL,Apple rises,negative',
    )
    expect(rows(reading).map(([, , , label]) => label)).toEqual(['positive', null, null])
    expect(reading.skipped).toBe(1)
    expect(reading.rejects[0]).toMatchObject({
      ...{ line: 6, reason: 'headline/conflicting-label' },
      detail: { firstLine: 2, first: 'positive', second: 'negative' },
    })
  })

  test('long texts, emoji, right-to-left and tags are texts', async () => {
    const long = 'Apple rises again. '.repeat(527).trim()
    const texts = [
      long,
      '🚀🚀 $TSLA to the moon 👩‍🚀',
      'ארגון מדווח על רווח שיא',
      '<script>alert("x")</script> <b>Apple</b>',
    ]
    const reading = await table(...texts.map((text) => `2024-01-02,AAPL,"${text.replaceAll('"', '""')}",`))
    expect(reading.headlines.map(({ text }) => text)).toEqual(texts)
    expect(long.length).toBeGreaterThan(10_000)
    expect(reading.notes).toContainEqual({ code: 'headlines/long-text', detail: { rows: 1, line: 2 } })
    const lost = await table(`2024-01-02,AAPL,${'x y '.repeat(30_000)},`, '2024-01-02,AAPL,Apple rises,')
    expect(lost.rejects[0]).toMatchObject({ line: 2, reason: 'headline/too-long' })
    expect(lost.rejects[0].value.length).toBe(80)
  })

  test('quoted cells over several lines keep the line numbers of the rest', async () => {
    const reading = await table('2024-01-02,AAPL,"Apple\nrises, and\nrises",positive', '2024-01-03,AAPL,,')
    expect(rows(reading)[0][2]).toBe('Apple rises, and rises')
    expect(reading.rejects[0].line).toBe(5)
  })

  test('several tickers: the first one, and a note', async () => {
    const reading = await table("2024-01-02,\"['AAPL', 'MSFT']\",Both rise,")
    expect(rows(reading)[0][1]).toBe('AAPL')
    expect(codes(reading)).toContain('headlines/several-tickers')
  })

  test('a column called date without dates is said', async () => {
    const reading = await read('time,headline\n2 hours ago,Apple rises\nyesterday,Apple falls')
    expect(rows(reading).map(([date]) => date)).toEqual([null, null])
    expect(reading.notes).toContainEqual({
      code: 'headlines/dates-not-understood',
      detail: { column: 'time' },
    })
  })

  test('dates of news sites', async () => {
    const dates = [
      '" 7:51  PM ET Fri, 19 January 2024"',
      '2024-01-19 16:00:00-04:00',
      '"Fri, 19 Jan 2024 21:00:00 GMT"',
      '1705651200',
    ]
    for (const date of dates) {
      const reading = await read(`date,headline\n${date},Apple rises\n${date},Apple falls`)
      expect(rows(reading).map(([day]) => day)).toEqual(['2024-01-19', '2024-01-19'])
    }
  })

  test('ambiguous dates are said, and can be overruled', async () => {
    const text = 'date,headline\n03/04/2024,Apple rises\n02/05/2024,Apple falls\n05/01/2024,Apple stands'
    expect(codes(await read(text))).toEqual(['dates/assumed-mdy'])
    const reading = await read(text, { dateOrder: 'dmy' })
    expect([rows(reading)[0][0], codes(reading)]).toEqual(['2024-04-03', []])
  })
})

describe('plain text', () => {
  test.each([
    ['A &amp; B &lt;C&gt; &#8217;s &#x2019; &nbsp;x', 'A & B <C> ’s ’ x'],
    ['&amp;lt;b&amp;gt; &unknown; &#0; &#xffffff;', '&lt;b&gt; &unknown; &#0; &#xffffff;'],
    ['a\u0000b\u202ec\ufeff \ud800 e\u0301', 'abc \ufffd é'],
    ['  a \t\n b\u00a0c ', 'a b c'],
  ])('%j', (raw, plain) => expect(plainText(raw)).toBe(plain))
})

const cell = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '',
    'positive',
    'neg',
    '2',
    '2024-01-02',
    '1/2/24',
    '2099-01-01',
    'AAPL',
    'Apple, rises',
    '"',
    '\n',
    '@neutral',
    '{"a":1}',
  ),
)
const delimiters = fc.constantFrom(',', ';', '\t', '|', '\n')

test('whatever comes, every row is imported, rejected or skipped, and reading it twice says the same', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 12 }),
      delimiters,
      fc.boolean(),
      async (table, delimiter, quoted) => {
        const write = (text: string) => (quoted ? `"${text.replaceAll('"', '""')}"` : text)
        const text = table.map((row) => row.map(write).join(delimiter)).join('\n')
        const outcome = () => read(text).catch((error) => String(error.code ?? error))
        const first = await outcome()
        expect(await outcome()).toEqual(first)
        if (typeof first === 'string') {
          expect(first).toMatch(/^(csv|headlines)\//)
          return
        }
        expect(first.rejects.length).toBe(first.rejected)
        for (const { text, date } of first.headlines) {
          expect(text).toBe(plainText(text.replaceAll('&', '&amp;')))
          expect(text).not.toBe('')
          expect(date === null || date <= TODAY).toBe(true)
        }
      },
    ),
    { numRuns: 400 },
  )
})
