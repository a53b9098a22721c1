import { examine } from '../../data/doctor/examine'
import type { JobHandler } from '../contract'

export const examinePrices: JobHandler<'examine-prices'> = ({ series }, control) =>
  examine(series, () => control.breathe())
