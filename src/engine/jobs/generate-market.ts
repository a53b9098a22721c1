import { generateMarket as generate } from '../../data/samples/synthetic-market'
import type { JobHandler } from '../contract'

export const generateMarket: JobHandler<'generate-market'> = async ({ seed }) => generate(seed)
