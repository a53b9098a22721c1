import { chooseDevice } from '../device'
import type { JobHandler } from '../contract'

export const inspectDevice: JobHandler<'inspect-device'> = ({ backend }) => chooseDevice(backend)
