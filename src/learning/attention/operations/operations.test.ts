import { beforeAll, describe, expect, test } from 'vitest'
import { operationDifferences } from '../../../testing/operation-check'
import { startTextBackend, TEXT_BACKENDS } from '../../../testing/text-backend'
import { operationCases, TEXT_SIZES } from '../../../testing/text-operations'
import { FLOAT32_TEXT } from '../../../testing/tolerance'
import { installTextKernels } from './registry'

const SIZES = TEXT_SIZES.map((sizes) => ({ sizes, cases: operationCases(sizes) }))

describe.each(TEXT_BACKENDS)('operations of the text model on %s', (backend) => {
  beforeAll(() => startTextBackend(backend))

  describe.each(SIZES)('$sizes', ({ cases }) => {
    test.each(cases)('$name', async (example) => {
      const { differences, left } = await operationDifferences(example)
      for (const [what, difference] of Object.entries(differences)) {
        expect(difference, what).toBeLessThan(FLOAT32_TEXT)
      }
      expect(left).toBe(0)
    })
  })
})

test('a name that no operation has is refused', () => {
  expect(() => installTextKernels('cpu', { TextNothing: () => [] })).toThrow('TextNothing')
})
