import { describe, expect, test } from 'vitest'
import { Failure } from '../../numerics/failure'
import { readHeadlines } from '../headlines/read-headlines'
import { readMacro } from '../macro/read-macro'
import { decode } from './decode'
import { encode } from './testing/encoder'

describe('decoding', () => {
  test('says the encoding, takes the mark off and makes all line ends LF', () => {
    expect(decode(encode('\ufeffDate\r\n1\r2\n', 'utf-8'))).toEqual({
      text: 'Date\n1\n2\n',
      encoding: 'utf-8',
    })
    expect(decode(encode('Zamknięcie;1\r\n', 'windows-1250'))).toEqual({
      text: 'Zamknięcie;1\n',
      encoding: 'windows-1250',
    })
  })

  test('follows the user, and refuses what the browser does not know', () => {
    const bytes = encode('Größe', 'windows-1252')
    expect(decode(bytes, 'windows-1251')).toEqual({ text: 'GrцЯe', encoding: 'windows-1251' })
    expect(() => decode(bytes, 'klingon')).toThrow(Failure)
  })
})

test.each([
  ['gb18030', '贵州茅台上半年净利润增长'],
  ['big5', '台積電第三季營收創新高'],
  ['shift_jis', 'トヨタ自動車の株価が上昇した'],
  ['euc-kr', '삼성전자 주가가 크게 올랐다'],
  ['windows-1250', 'Spółka zwiększyła zysk w trzecim kwartale'],
  ['windows-1251', 'Акции компании выросли после отчёта'],
  ['utf-16le', 'Акции компании выросли после отчёта'],
  ['utf-16be', 'Acme raises its outlook'],
])('headlines in %s', async (encoding, headline) => {
  const bytes = encode(`date,text\n2020-01-02,${headline}\n`, encoding)
  const { headlines } = await readHeadlines({ name: 'news.csv', bytes }, { today: 18_300 })
  expect(headlines.map(({ text }) => text)).toEqual([headline])
})

test.each([
  ['windows-1250', 'Stopa procentowa'],
  ['windows-1250', 'Średnia płaca'],
  ['windows-1251', 'Ключевая ставка'],
  ['gb18030', '居民消费价格指数'],
  ['shift_jis', '消費者物価指数'],
  ['utf-16le', 'Zinssatz für Einlagen'],
])('economic series in %s: %s', async (encoding, name) => {
  const bytes = encode(`date;${name}\n2020-01-01;1.5\n2020-02-01;-0.5\n2020-03-01;2.5\n`, encoding)
  const { series } = await readMacro(new File([bytes], 'rates.csv'))
  expect(series).toHaveLength(1)
  expect(series[0].name).toBe(name)
  expect([...series[0].values]).toEqual([1.5, -0.5, 2.5])
})
