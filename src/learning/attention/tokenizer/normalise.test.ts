import { describe, expect, it } from 'vitest'
import { normalise } from './normalise'

const read = (text: string) =>
  normalise(text)
    .map((word) => word.text)
    .join(' ')

describe('words of a headline', () => {
  it.each([
    ['Shares UP 12 %', 'shares up <percent-large>'],
    ['fell -3 %, rose +3%', 'fell <minus> <percent-medium> , rose <plus> <percent-medium>'],
    ['20-30% and 25 bps', '<number-2> - <percent-large> and <percent-small>'],
    ['EUR 4.9 mn $1.2b Rs 10.4 crore Rs.500', '<amount-medium> <amount-large> <amount-large> <amount-small>'],
    [
      'MEUR 16.2, EUR 30.1 m, 12 ,000 and EUR 0 .28',
      '<amount-medium> , <amount-medium> , <number-4> and <amount-small>',
    ],
    ['5 m tall in 2008 , 300 men', '<number-1> m tall in <year> , <number-3> men'],
    ['US$1,200,000 5 million euros', '<amount-medium> <amount-medium>'],
    ['in 2019 and 1999, 2150 staff', 'in <year> and <year> , <number-4> staff'],
    ['5 15 150 1,20,000', '<number-1> <number-2> <number-3> <number-4>'],
    ['3x 2-fold 1st 12:30 pm 2020-01-05', '<times> <times> <ordinal> <time> <date>'],
    ['5G in 2Q21, Q2', '5g in 2q21 , q2'],
    ['a 52-week high', 'a <number-2> - week high'],
    ['3500万元 2021年 5个百分点', '<amount-medium> <year> <percent-medium>'],
  ])('numbers: %s', (text, expected) => expect(read(text)).toBe(expected))

  it.each([
    ['$AAPL beats $BRK.B', '<ticker> beats <ticker>'],
    ['Apple (NASDAQ: AAPL) and <JNJ.N>', 'apple <ticker> and <ticker>'],
    ['cut its outlook. [nL4N2Z028U]', 'cut its outlook . <story>'],
    ['see https://t.co/bd0 @cnbc #oil', 'see <url> <user> oil'],
    ['me@mail.com', 'me @ mail . com'],
    ['<b>up</b> <script>', '< b > up < / b > < script >'],
    ['<url> [mask]', '< url > [ mask ]'],
  ])('names: %s', (text, expected) => expect(read(text)).toBe(expected))

  it.each([
    ["didn't can't won’t isnt cannot", 'did not can not will not is not can not'],
    ["it's O'Neal's", "it 's o ' neal 's"],
    ['Wait... what?!!', 'wait ... what ? !'],
    ['茅台涨停 テスト 한국어', '茅 台 涨 停 テ ス ト 한국어'],
    ['ＡＢＣ ﬁne cafe\u0301 “x”–y', 'abc fine café " x " - y'],
    ['😀👍🏽 مرحبا שלום', '😀 👍 مرحبا שלום'],
    ['', ''],
  ])('letters: %s', (text, expected) => expect(read(text)).toBe(expected))

  it('point into the original, also where folding changes lengths', () => {
    const text = 'ﬁne ① “cafe\u0301” didn’t 3 % 😀up'
    const spans = normalise(text).map(({ from, to }) => text.slice(from, to))
    expect(spans).toEqual(['ﬁne', '①', '“', 'cafe\u0301', '”', 'did', 'n’t', '3 %', '😀', 'up'])
  })

  it('cut an endless run, and nothing repeated hangs', () => {
    expect(normalise('a'.repeat(10_000)).every(({ from, to }) => to - from <= 32)).toBe(true)
    for (const unit of [
      '9',
      '1,',
      '1,11,',
      '1,111',
      '1.',
      '(nasdaq',
      '$a',
      '[n',
      '-',
      'e\u0301',
      '5 from ',
      '<A',
      '#',
      '😀',
    ])
      expect(normalise(unit.repeat(2000)).length).toBeGreaterThan(0)
  })
})

describe('a comparison of two numbers says which way it went', () => {
  it.each([
    ['Sales rose to EUR 13.1 mn from EUR 8.7 mn', 'rise'],
    ['Profit was EUR 4.9 mn, compared to EUR 7.4 mn a year earlier', 'fall'],
    ['EPS $1.20 vs. $1.05 expected', 'rise'],
    ['EPS of $0.9 against $0.9', 'same'],
    ['Profit 5.2 from 4.1 mn', 'rise'],
    ['Revenue of $900,000 versus $1.1 million', 'fall'],
    ['Margin up 5.2 % from 4.8 %', 'rise'],
    ['fell from 5 % to 3 %', 'fall'],
    ['EBIT totalled 4.1 mn, while it was 5.2 mn in the corresponding period', 'fall'],
    ['Net sales EUR 1.9 mn ( EUR 2.1 mn in 2006 )', 'fall'],
    ['Net sales EUR 2.9 mn (EUR 2.1 mn)', 'rise'],
    ['loss of EUR 5 mn vs profit of EUR 3 mn', 'fall'],
    ['profit of EUR 3 mn compared with a loss of EUR 5 mn', 'rise'],
    ['net loss narrowed to 5 mn from 7 mn', 'rise'],
    ['net loss widened to EUR 9 mn from EUR 7 mn', 'fall'],
    ['-0.5 % versus 0.3 %', 'fall'],
    ['increased to EUR 20.5 mn in 2005 from EUR 9.3 mn in 2004', 'rise'],
    ['Operating loss totalled EUR 0.9 mn , down from a profit of EUR 2.7 mn', 'fall'],
    ['EPS came in at 0.36 eur , up from 0.33 eur a year ago', 'rise'],
    ['Sales 1.2 million dollars against $1.1m', 'rise'],
    ['rose to 11.9 from 9.9 percent', 'rise'],
    ['EUR 30.1 m, compared with MEUR 31', 'fall'],
    ['EUR0 .28 vs EUR0 .25', 'rise'],
    ['$1.2 bn from $900 million', 'rise'],
    ['净利润由1.2亿元增至1.5亿元', 'rise'],
    ['净利润从3500万元降至1200万元', 'fall'],
    ['净利润1.2亿元，去年同期1.5亿元', 'fall'],
  ])('%s: %s', (text, way) => {
    const words = normalise(text)
    const at = words.findIndex((word) => ['<rise>', '<fall>', '<same>'].includes(word.text))
    expect(words[at]?.text).toBe(`<${way}>`)
    expect(words[at].from).toBe(words[at].to)
    expect(words[at].to).toBe(words[at - 1].to)
  })

  it.each([
    'sold 5 shops. From 3 in May',
    'up 5 % in 2019 from abroad',
    'cut 500 jobs and 3 plants',
    'grew 5 % to 3 mn',
    '5 to 7 new stores',
    'offers 2 mn tickets, fly from Kolkata to Bangkok for Rs 3,300',
    'net profit was EUR 4.1 mn and sales EUR 5.2 mn in 2008',
    'index to have 10 stocks from May 29',
    'climbs towards $101, pulls away from 16-month low',
    'a price of 355,800 yuan ($50,623)',
    'surges 14% from the low even as profit sinks 89%',
  ])('and nothing where there is none: %s', (text) => {
    expect(read(text)).not.toMatch(/<(rise|fall|same)>/)
  })
})
