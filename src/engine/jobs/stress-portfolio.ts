import { resolveWeights } from '../../finance/resolve-weights'
import { stressPortfolio as stress } from '../../finance/risk/stress/stress'
import type { JobHandler } from '../contract'

/** A fall that the user thought of, and the smallest move that loses so much. */
export const stressPortfolio: JobHandler<'stress-portfolio'> = async (
  { book, shocks, reverseLoss },
  control,
) => {
  await control.breathe()
  const { weights } = resolveWeights(book.portfolio, book.series)
  return stress(book.series, weights, { shocks, reverseLoss })
}
