import { expect, test } from 'vitest'
import { paced } from './paced'

test('does each once, in order, and makes no more than is under way', async () => {
  const made: number[] = []
  const done: number[] = []
  let most = 0
  function* items() {
    for (let i = 0; i < 20; i++) {
      made.push(i)
      most = Math.max(most, made.length - done.length)
      yield i
    }
  }
  await paced(items(), 3, async (item) => {
    await new Promise((resolve) => setTimeout(resolve, item % 4))
    done.push(item)
  })
  expect(made).toEqual(Array.from({ length: 20 }, (_, i) => i))
  expect(done.toSorted((a, b) => a - b)).toEqual(made)
  expect(most).toBe(3)
})

test('hands on what goes wrong, and begins nothing when there is nothing', async () => {
  const failing = paced([1, 2, 3], 2, (item) =>
    item === 2 ? Promise.reject(new Error('two')) : Promise.resolve(),
  )
  await expect(failing).rejects.toThrow('two')
  await paced([], 2, () => Promise.reject(new Error('never')))
})
