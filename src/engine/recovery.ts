import * as tf from '@tensorflow/tfjs'
import type { Checkpoint } from '../learning/forecast'
import type { Device } from './contract'
import { chooseDevice, startOther } from './device'
import { isDeviceLoss } from './webgpu'
import { Failure } from '../numerics/failure'

/** A GPU that was lost so often is given up for this run. */
const GIVEN_UP_AFTER = 2
/** A GPU process that crashed needs a moment to come back. */
const REOPEN_AFTER_MS = [0, 500, 1_500, 3_000]

/** What a GPU without the memory for a network is known by. */
const TOO_SMALL = ['gpu/too-little-storage', 'gpu/too-many-units', 'learning/too-much-memory']

interface Attempt {
  device: Device
  resume: Checkpoint | null
}

/**
 * Does work that may lose its GPU: goes on from the latest checkpoint on the GPU as it comes back, after the second
 * loss on WASM. Work that is too large for the GPU goes on on WASM at once. `moved` hears of each change.
 */
export async function survivingLoss<T>(
  first: Attempt,
  latest: () => Checkpoint | null,
  moved: (device: Device) => void,
  work: (attempt: Attempt) => Promise<T>,
): Promise<T> {
  let { device, resume } = first
  for (;;) {
    try {
      return await work({ device, resume })
    } catch (error) {
      if (isTooSmall(error)) device = { ...(await startOther('wasm', 'gpu-too-small')), lost: device.lost }
      else if (await isDeviceLoss(error)) device = await reopened(device)
      else throw error
      resume = latest() ?? resume
      moved(device)
    }
  }
}

function isTooSmall(error: unknown): boolean {
  return tf.getBackend() === 'webgpu' && error instanceof Failure && TOO_SMALL.includes(error.code)
}

async function reopened(before: Device): Promise<Device> {
  const lost = before.lost + 1
  if (lost < GIVEN_UP_AFTER) {
    for (const wait of REOPEN_AFTER_MS) {
      await new Promise((resolve) => setTimeout(resolve, wait))
      const device = await chooseDevice('webgpu').catch(() => null)
      // Why it was chosen is not changed by its loss.
      if (device) return { ...device, reason: before.reason, lost }
    }
  }
  return { ...(await startOther('wasm', 'gpu-lost')), lost }
}
