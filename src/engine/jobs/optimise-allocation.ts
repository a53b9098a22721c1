import { optimise } from '../../finance/allocation/optimise'
import { resolveWeights } from '../../finance/resolve-weights'
import type { JobHandler } from '../contract'

export const optimiseAllocation: JobHandler<'optimise-allocation'> = ({ book, ...wishes }, control) => {
  const { weights, cash, value } = resolveWeights(book.portfolio, book.series)
  return optimise({ series: book.series, weights, cash, value, ...wishes }, (done, total, message) => {
    control.progress({ done, total, message, metric: null })
    return control.breathe()
  })
}
