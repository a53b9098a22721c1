import type { Risk } from '../../../../engine/contract'
import type { Decomposition } from '../../../../finance/risk/decomposition/types'

type Wanted = Pick<Decomposition, 'method' | 'measure' | 'confidence'>

/** The split of a measure, largest part first; the parts of the normal VaR where there is no other. */
export function splitOf(risk: Risk, { method, measure, confidence }: Wanted): Decomposition {
  const found = risk.decompositions.find(
    (one) => one.method === method && one.measure === measure && one.confidence === confidence,
  )
  const { contributions, ...rest } = found ?? gaussian(risk)
  return { ...rest, contributions: [...contributions].sort((a, b) => b.percent - a.percent) }
}

function gaussian({ contributions }: Risk): Decomposition {
  const total = contributions.reduce((sum, { component }) => sum + component, 0)
  return { method: 'gaussian', measure: 'valueAtRisk', confidence: '0.95', total, contributions }
}

export const FIRST_SPLIT: Wanted = { method: 'gaussian', measure: 'valueAtRisk', confidence: '0.95' }
