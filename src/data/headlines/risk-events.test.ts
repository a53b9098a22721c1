import { describe, expect, test } from 'vitest'
import { findRiskEvents } from './risk-events'
import type { RiskEventName } from './risk-event'
import { RISK_EVENTS } from './risk-event'

const names = (text: string) => [...new Set(findRiskEvents(text).map(({ event }) => event))].sort()

/** One line a case: the events a text mentions, then the text. */
const MENTIONED: [RiskEventName, string][] = [
  ['default', 'Evergrande defaults on dollar bonds'],
  ['default', 'Synthetic Bank files for Chapter 11 bankruptcy'],
  ['default', 'Retailer declared insolvent'],
  ['default', 'Miner misses interest payment on its bond'],
  ['default', 'Airline seeks debt restructuring'],
  ['default', 'Fears of a default grow'],
  ['default', 'Company fails to avoid default'],
  ['default', 'Lender could not avert bankruptcy'],
  ['default', 'DEFAULT looms'],
  ['downgrade', 'Moody’s downgrades Ford to junk'],
  ['downgrade', "S&P cuts Turkey's sovereign credit rating to BB"],
  ['downgrade', 'Apple cut to sell at broker'],
  ['downgrade', 'Analysts downgrade Synthetic Tech on margin pressure'],
  ['downgrade', 'Rating of Synthetic Oil cut'],
  ['investigation', 'SEC opens probe into accounting at startup'],
  ['investigation', 'Former CFO charged with fraud'],
  ['investigation', 'Regulators are investigating the bank'],
  ['investigation', 'CBI raids on promoter’s offices'],
  ['investigation', 'Founder arrested for money laundering'],
  ['investigation', 'Bank under investigation over insider trading'],
  ['investigation', 'Shares drop on fraud report'],
  ['investigation', 'Stock ends lower on fraud allegations'],
  ['lawsuit', 'Tesla sued by shareholders'],
  ['lawsuit', 'Class-action filed against lender'],
  ['lawsuit', 'Patent suit against Nokia'],
  ['lawsuit', 'Drugmaker faces new lawsuits'],
  ['lawsuit', 'Judge refuses to toss the case; litigation continues'],
  ['guidance-cut', 'Intel cuts its full-year outlook'],
  ['guidance-cut', 'Nokia lowers 2023 sales guidance'],
  ['guidance-cut', 'Firm withdraws annual forecast'],
  ['guidance-cut', 'Guidance slashed at chipmaker'],
  ['guidance-cut', 'Retailer issues profit warning'],
  ['guidance-cut', 'Synthetic Care warns of slower growth'],
  ['layoffs', 'Meta lays off 10,000'],
  ['layoffs', 'Twitter layoffs hit engineers'],
  ['layoffs', 'Bank to cut 3,000 jobs'],
  ['layoffs', 'Carmaker slashes its global workforce'],
  ['layoffs', 'Job cuts at IBM'],
  ['layoffs', 'Ford eliminates 400 positions'],
  ['liquidity', 'Lenders question Synthetic Shop as funding dries up'],
  ['liquidity', 'NBFC faces liquidity crunch'],
  ['liquidity', 'Fund suspends redemptions'],
  ['liquidity', 'Bank run empties branches'],
  ['liquidity', 'Auditor raises going-concern doubts'],
  ['policy', 'Fed raises rates by 75 basis points'],
  ['policy', 'RBI cuts repo rate'],
  ['policy', 'Trump imposes tariffs on steel'],
  ['policy', 'US lifts sanctions on Rusal'],
  ['policy', 'New rules for crypto exchanges'],
  ['policy', 'India bans wheat exports'],
  ['default', '恒大债务违约'],
  ['default', '某公司破產'],
  ['downgrade', '穆迪下调万科评级'],
  ['investigation', '公司因涉嫌信披违规被立案调查'],
  ['investigation', '瑞幸咖啡承认财务造假'],
  ['lawsuit', '腾讯起诉抖音'],
  ['guidance-cut', '苹果下调全年业绩指引'],
  ['guidance-cut', '公司发布盈警'],
  ['layoffs', '字节跳动裁员'],
  ['liquidity', '房企资金链断裂'],
  ['liquidity', '银行遭挤兑'],
  ['policy', '央行宣布降准0.5个百分点'],
  ['policy', '美国加征关税'],
]

describe('mentioned', () => {
  test.each(MENTIONED)('%s: %s', (event, text) => expect(names(text)).toEqual([event]))

  test('every event has cases in English and in Chinese', () => {
    const chinese = (text: string) => /\p{Script=Han}/u.test(text)
    for (const event of RISK_EVENTS) {
      const texts = MENTIONED.filter(([name]) => name === event).map(([, text]) => text)
      expect(texts.some(chinese), event).toBe(true)
      expect(
        texts.some((text) => !chinese(text)),
        event,
      ).toBe(true)
    }
  })

  test('several events of one headline, each with its words', () => {
    const text = 'Bank sued for fraud, cuts 500 jobs after downgrade'
    expect(findRiskEvents(text).map(({ event, from, to }) => [event, text.slice(from, to)])).toEqual([
      ['lawsuit', 'sued'],
      ['investigation', 'fraud'],
      ['layoffs', 'cuts 500 jobs'],
      ['downgrade', 'downgrade'],
    ])
  })

  test('one clause denies, the next does not', () => {
    expect(names('Company denies fraud, faces lawsuit')).toEqual(['lawsuit'])
    expect(names('CEO denies wrongdoing as firm defaults')).toEqual(['default'])
    expect(names('No. 2 lender defaults')).toEqual(['default'])
    expect(names('Not only layoffs, but bankruptcy')).toEqual(['default', 'layoffs'])
  })
})

describe('not mentioned', () => {
  test.each([
    'Company denies fraud',
    'Chairman denied any involvement in fraud',
    'No default at Synthetic Bank, trustees say',
    'Greece avoids bankruptcy',
    'Issuer narrowly averts default',
    'Lawsuit dismissed',
    'Lawsuit against Apple dismissed by court',
    'Judge dismisses shareholder lawsuit',
    'Probe closed without charges',
    'SEC drops probe of the fund',
    'CEO cleared of fraud',
    'Fed rules out rate hike',
    'Carrier emerges from bankruptcy',
    'Default fears ease',
    'Downgrade averted',
    'Company does not plan layoffs',
    'No plans for job cuts, says Dell',
    'There won’t be layoffs',
    'raises outlook',
    'Nokia lifts its guidance',
    'Targets raised, outlook confirmed',
    'Change the default settings of your phone',
    'Google stays default search engine',
    'Enabled by default',
    'Strategy suits investors',
    'Suitmaker opens shop in Milan',
    'Pursuit of growth',
    'Defaulter-free district', // another word
    'Sued'.toLowerCase() + 'e gloves in fashion', // "suedee"
    'NASA launches space probe',
    'Bank runs the risk of falling behind',
    'Traders trim positions before the holiday',
    'Cement shares fall after freight rate hike',
    'Insurance policy sales rise',
    'Fraud detection startup raises $50m',
    'Bank sanctions Rs 500 crore loan',
    'Quarterly profit beats estimates',
    '公司否认财务造假',
    '不存在债务违约',
    '诉讼被驳回',
    '公司未裁员',
    '默认设置',
    '支付违约金',
    '反洗钱培训',
    '上调全年业绩指引',
    '',
    '   ',
    '🚀🚀🚀',
  ])('%s', (text) => expect(findRiskEvents(text)).toEqual([]))
})

describe('any text', () => {
  test('markup is text: spans are those of the text as given', () => {
    const text = '<b>Fraud</b> <script>alert("x")</script> at 🏦 bank: <i>layoffs</i>'
    expect(findRiskEvents(text).map(({ from, to }) => text.slice(from, to))).toEqual(['Fraud', 'layoffs'])
  })

  test('10,000 characters, right-to-left text among them', () => {
    const filler = 'steady as she goes מניות עולות '.repeat(330)
    const text = `${filler}lender defaults`
    expect(text.length).toBeGreaterThan(10_000)
    expect(findRiskEvents(text)).toEqual([{ event: 'default', from: text.length - 8, to: text.length }])
    expect(findRiskEvents('no '.repeat(4_000) + 'x')).toEqual([])
  })

  test('spans are inside the text, in order, and never overlap within an event', () => {
    for (const [, text] of MENTIONED) {
      const found = findRiskEvents(text)
      found.forEach(({ from, to }, i) => {
        expect(from).toBeGreaterThanOrEqual(i === 0 ? 0 : found[i - 1].from)
        expect(to).toBeGreaterThan(from)
        expect(to).toBeLessThanOrEqual(text.length)
      })
    }
  })

  test('letters around a trigger make another word, punctuation and digits apart do not', () => {
    expect(names('“Fraud!”')).toEqual(['investigation'])
    expect(names('defraudster')).toEqual([])
    expect(names('anti-lawsuit')).toEqual(['lawsuit'])
  })
})
