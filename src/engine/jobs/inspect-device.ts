import { timeStep } from '../../learning/step-time'
import type { JobHandler } from '../contract'
import { chooseDevice } from '../device'
import { inTurn } from '../in-turn'
import { gpuRecord } from '../webgpu'

export const inspectDevice: JobHandler<'inspect-device'> = ({ backend, known, settings }, control) =>
  inTurn(async () => {
    await control.breathe()
    const device = await chooseDevice(backend, known)
    const secondsPerStep: (number | null)[] = []
    for (const one of settings) {
      await control.breathe()
      // Settings of the user's own may be out of range; training says so.
      secondsPerStep.push(await timeStep(one).catch(() => null))
    }
    return { device, record: device.backend === 'webgpu' ? gpuRecord() : null, secondsPerStep }
  })
