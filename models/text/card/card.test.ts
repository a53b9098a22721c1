import { describe, expect, it } from 'vitest'
import { textScores } from '../../../src/learning/attention/scores'
import { makeCorpus } from '../data/corpus'
import { quick, RECIPE } from '../recipe'
import type { Report } from '../training/final-scores'
import { writeCard } from './card'
import { confusionTable, meanOf, table } from './tables'

const good = textScores([0.8, 0.1, 0.1, 0.1, 0.8, 0.1, 0.1, 0.2, 0.7, 0.2, 0.6, 0.2], [0, 1, 2, 0])

describe('the card', () => {
  it('tells what was measured', () => {
    const recipe = quick(RECIPE)
    const sets = { all: good, sentfin: good }
    const report: Report = {
      ...{ majority: sets, linear: sets, linearNormalised: sets, seeds: [sets, sets], shipped: sets },
      ...{
        validation: { before: good, after: good },
        uncalibrated: good,
        foreign: [{ name: 'elsewhere', scores: good }],
        checklist: [{ phenomenon: 'negation', pairs: 8, right: 6 }],
      },
    }
    const corpus = makeCorpus({ sentfin: [{ text: 'Mill up', label: 'positive' }] })
    const card = writeCard({
      ...{ recipe, corpus, report, sentences: 21_000, shape: { ...recipe.shape, vocabulary: 1000 } },
      ...{ temperature: 1.25, bytes: 74_730, version: '0123456789abcdef', seconds: 61.4 },
    })
    expect(card).toContain('74,730 bytes as int8; version 0123456789ab.')
    expect(card).toContain('Temperature 1.250')
    expect(card).toContain('| this model, mean of 2 seeds | 0.750 / ')
    expect(card).toContain('| SEntFiN.csv | MIT | 1 | 0 | 0 |')
    expect(card).toContain('6 of 8 (75 %)')
    expect(card).toContain('| elsewhere | 4 | 0.750 / ')
    expect(card).not.toMatch(/NaN|undefined|Infinity/)
  })

  it('has tables that count', () => {
    expect(
      table([
        ['a', 'b'],
        ['x', 1],
      ]),
    ).toBe('| a | b |\n| --- | ---: |\n| x | 1 |')
    expect(confusionTable(good).split('\n')[2]).toBe('| negative | 1 | 1 | 0 |')
    const other = { ...good, accuracy: 0.25, macroF1: 0 }
    expect(meanOf([good, other])).toEqual({ accuracy: 0.5, macroF1: good.macroF1 / 2 })
  })
})
