import { describe, expect, it } from 'vitest'
import { PLACEHOLDERS } from '../../../../learning/attention/tokenizer/placeholders'
import { lab } from '../../../messages/en/news-lab'
import { kindOf, withKinds } from './kinds'

describe('kinds of words in what the language model wrote', () => {
  it('are told apart from the text around them', () => {
    const pieces = withKinds('rose <percent-large> to <amount-medium>.')
    expect(pieces.map(({ text, span }) => span?.kind ?? text)).toEqual([
      'rose ',
      'percent-large',
      ' to ',
      'amount-medium',
      '.',
    ])
  })

  it('every placeholder of the tokenizer has a name', () => {
    expect(PLACEHOLDERS.map(kindOf).filter((kind) => !kind || !lab.write.kinds[kind])).toEqual([])
  })

  it('a bracket of the text is none', () => {
    expect(kindOf('<')).toBeNull()
    expect(withKinds('< b > 5')).toEqual([{ text: '< b > 5', span: null }])
  })
})
