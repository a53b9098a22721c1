import { describe, expect, it } from 'vitest'
import { readFinfe, readMoutai, readPosts } from './chinese'
import { labelled, makeCorpus, sharedText } from './corpus'
import { readCnbc, readFinEntity, readSentfin, readTwitter } from './english'
import { MISSING } from './folder'
import { partOf, textKey } from './split'

describe('readers', () => {
  it('SEntFiN: one label for all parties, none where they fare differently, broken dictionaries included', () => {
    const csv = [
      'S No.,Title,Decisions,Words',
      `1,"Mill to close, say owners",{'Mill': 'negative'},5`,
      `2,Mill up as Loom falls,"{'Mill': 'positive', 'Loom': 'negative'}",5`,
      `3,Miller's upgraded,{'Miller's': 'positive'},2`,
    ].join('\n')
    expect(readSentfin(csv)).toEqual([
      { text: 'Mill to close, say owners', label: 'negative' },
      { text: 'Mill up as Loom falls', label: null },
      { text: "Miller's upgraded", label: 'positive' },
    ])
  })

  it('Twitter: 0 bearish, 1 bullish, 2 neutral, and a text of several lines', () => {
    expect(readTwitter('text,label\r\n"$MILL falls\nagain",0\r\nMill rises,1\r\nMill stays,2\r\n')).toEqual([
      { text: '$MILL falls\nagain', label: 'negative' },
      { text: 'Mill rises', label: 'positive' },
      { text: 'Mill stays', label: 'neutral' },
    ])
  })

  it('FinEntity: names with their labels', () => {
    const json = JSON.stringify([
      { content: 'Mill rose.', annotations: [{ label: 'Positive' }, { label: 'Positive' }] },
      { content: 'Mill rose, Loom fell.', annotations: [{ label: 'Positive' }, { label: 'Negative' }] },
      { content: 'Nobody.', annotations: [] },
    ])
    expect(readFinEntity(json).map((row) => row.label)).toEqual(['positive', null, null])
  })

  it('the sets without a licence, for judging', () => {
    expect(readCnbc('Headlines,Time,Description\nMill up,now,x\n,,\n')).toEqual(['Mill up'])
    expect(readMoutai('CODE,text_a\n1,公告\n')).toEqual(['公告'])
    expect(readFinfe('[["跌停",0],["跌停",0],["持平",1],["持平",2]]')).toEqual([
      { text: '跌停', label: 'negative' },
    ])
    expect(readPosts('变 绿\n\n', '该 涨\n')).toEqual([
      { text: '变绿', label: 'negative' },
      { text: '该涨', label: 'positive' },
    ])
  })
})

describe('the split', () => {
  it('sees the letters only', () => {
    expect(textKey('$MILL: Profit UP 5%, says @loom https://t.co/x1')).toBe('profit up says')
    expect(textKey('茅台ETF涨5%，再涨！')).toBe('茅台etf涨 再涨')
    // FNV-1a of these keys modulo 10, by an independent computation in Python.
    expect(['profit up', 'loss narrows', 'gold falls'].map(partOf)).toEqual(['train', 'test', 'validation'])
  })

  it('keeps what differs by a number on one side', () => {
    expect(partOf('Q3 loss of 11 crore')).toBe(partOf('Q3 loss of 311 crore!'))
  })
})

describe('the corpus', () => {
  it('drops the same text, takes the label from a contradiction, keeps what numbers tell apart', () => {
    const { texts, counts } = makeCorpus({
      sentfin: [
        { text: 'Mill up 5%', label: 'positive' },
        { text: 'Mill UP 7%', label: 'positive' },
        { text: 'Mill up 1%', label: 'neutral' },
        { text: 'Loom sold', label: 'neutral' },
      ],
      twitter: [
        { text: 'Loom sold https://t.co/a', label: 'negative' },
        { text: ' ', label: 'neutral' },
      ],
    })
    expect(texts.map(({ text, label }) => [text, label])).toEqual([
      ['Mill up 5%', 'positive'],
      ['Mill up 1%', 'neutral'],
      ['Loom sold', null],
    ])
    expect(counts.slice(0, 2)).toEqual([
      { source: 'sentfin', rows: 4, duplicates: 1, contradictions: 0 },
      { source: 'twitter', rows: 1, duplicates: 1, contradictions: 1 },
    ])
  })

  const shared = sharedText()
  it.skipIf(!shared)(shared ? 'of the shared sets has three parts of about the right size' : MISSING, () => {
    const { texts, counts } = shared!
    expect(counts.map(({ source, rows }) => [source, rows])).toEqual([
      ['sentfin', 10753],
      ['twitter', 9543],
      ['finentity', 979],
      ['moutai', 15],
    ])
    for (const part of ['test', 'validation'] as const)
      expect(Math.abs(labelled(texts, part).length / labelled(texts, 'train').length - 1 / 8)).toBeLessThan(
        0.02,
      )
    const sides = new Map<string, string>()
    for (const { text, part } of texts) {
      expect(sides.get(textKey(text)) ?? part).toBe(part)
      sides.set(textKey(text), part)
    }
  })
})
