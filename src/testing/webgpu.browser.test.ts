import { expect, test } from 'vitest'

test('the test browser has a WebGPU adapter', async () => {
  const adapter = await navigator.gpu?.requestAdapter()
  expect(adapter, 'no WebGPU adapter: this is a failure, not a skip').toBeTruthy()
})
