// Imported here too, so that the test server has bundled them before the first test loads them.
import '@tensorflow/tfjs-backend-wasm'
import '@tensorflow/tfjs-backend-webgpu'
import { expect, test } from 'vitest'
import type { Checkpoint } from '../learning/forecast'
import { Failure } from '../numerics/failure'
import type { Device } from './contract'
import { chooseDevice } from './device'
import { survivingLoss } from './recovery'

const checkpoint = { step: 7 } as Checkpoint

/** Work that fails with these errors first; what it was given, and what was told. */
async function surviving(errors: Error[]) {
  const attempts: { backend: string; step: number | undefined }[] = []
  const moves: Device[] = []
  // As if it had been found and not asked for: that must still be said after a loss.
  const device: Device = { ...(await chooseDevice('webgpu')), reason: 'hardware-gpu' }
  await survivingLoss(
    { device, resume: null },
    () => checkpoint,
    (now) => moves.push(now),
    async (attempt) => {
      attempts.push({ backend: attempt.device.backend, step: attempt.resume?.step })
      const error = errors.shift()
      if (error) throw error
    },
  )
  return { attempts, moves }
}

test.each(['gpu/too-little-storage', 'gpu/too-many-units', 'learning/too-much-memory'])(
  '%s on a GPU: the work goes on on WASM, and says so',
  async (code) => {
    const { attempts, moves } = await surviving([new Failure(code, { needed: 2, have: 1 })])
    expect(attempts.map(({ backend }) => backend)).toEqual(['webgpu', 'wasm'])
    expect(moves).toMatchObject([{ backend: 'wasm', reason: 'gpu-too-small', lost: 0 }])
  },
)

test('too little memory on WASM too is the answer, not a loop', async () => {
  const failure = () => new Failure('learning/too-much-memory', { needed: 2, most: 1 })
  await expect(surviving([failure(), failure()])).rejects.toMatchObject({ code: 'learning/too-much-memory' })
})

test('a loss resumes from the checkpoint; any other error passes', async () => {
  const { attempts, moves } = await surviving([new Failure('gpu/device-lost')])
  expect(moves).toMatchObject([{ backend: 'webgpu', reason: 'hardware-gpu', lost: 1 }])
  expect(attempts).toEqual([
    { backend: 'webgpu', step: undefined },
    { backend: 'webgpu', step: 7 },
  ])
  await expect(surviving([new Failure('job/cancelled')])).rejects.toMatchObject({ code: 'job/cancelled' })
})
