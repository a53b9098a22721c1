import { expect, test, type Page } from 'playwright/test'
import { LOSS_ACROSS_BACKENDS } from '../src/testing/tolerance'
import { chooseCustom, exportReport, importFiles, openApp, runAnalysis, TINY, watchForTrouble } from './app'
import { wideFile } from './prices'

/** The journey with the smallest net; the backend is asked for in the address. */
async function journey(page: Page, backend: 'webgpu' | 'wasm') {
  const trouble = watchForTrouble(page)
  await openApp(page, `?backend=${backend}`)
  await importFiles(page, [wideFile('made.csv', ['AAA', 'BBB'], 420)])
  await chooseCustom(page, TINY)
  await runAnalysis(page)
  const [worker] = page.workers()
  const inWorker = await worker.evaluate(
    () => (globalThis as unknown as { _tfengine: { backendName: string } })._tfengine.backendName,
  )
  const report = await exportReport(page)
  expect(trouble).toEqual([])
  return { report, inWorker }
}

test('the journey on real WebGPU gives the loss of the WASM run', async ({ browser }) => {
  test.setTimeout(400_000)
  const onGpu = await journey(await (await browser.newContext()).newPage(), 'webgpu')
  expect(onGpu.inWorker).toBe('webgpu')
  expect(onGpu.report.device.backend).toBe('webgpu')
  expect(onGpu.report.device.adapter).not.toBe('')

  const onWasm = await journey(await (await browser.newContext()).newPage(), 'wasm')
  expect(onWasm.inWorker).toBe('wasm')

  const [gpu, wasm] = [onGpu.report.forecast.model, onWasm.report.forecast.model]
  expect(gpu.steps).toBe(wasm.steps)
  expect(Math.abs(gpu.trainingLoss - wasm.trainingLoss)).toBeLessThan(LOSS_ACROSS_BACKENDS)
  expect(Math.abs(gpu.validationLoss - wasm.validationLoss)).toBeLessThan(LOSS_ACROSS_BACKENDS)
})
