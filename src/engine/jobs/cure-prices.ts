import { applyCures } from '../../data/doctor/cure'
import type { JobHandler } from '../contract'

export const curePrices: JobHandler<'cure-prices'> = async ({ original, cures }) =>
  applyCures(original, cures)
