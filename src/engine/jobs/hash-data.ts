import { hashSeries } from '../../data/hash'
import type { JobHandler } from '../contract'

export const hashData: JobHandler<'hash-data'> = ({ series }) => hashSeries(series)
