import type { Risk } from '../../../engine/contract'
import type { Confidence, RiskMethod, TestedConfidence } from '../../../finance/risk/measure'
import { chosenMethod } from '../chosen'

/** What the user looks at on this screen; it stays while other screens are visited. */
class View {
  /** In observations, from 1. */
  horizon = $state(1)
  confidence = $state<Confidence>('0.99')
  tested = $state<TestedConfidence>('0.95')
  /** Null follows the choice by score. */
  #method = $state<RiskMethod | null>(null)

  /** The picked method while the result has it, else the chosen one. */
  method(risk: Risk): RiskMethod {
    return this.#method && risk.methods[this.#method] ? this.#method : chosenMethod(risk)
  }
  pick(method: RiskMethod): void {
    this.#method = method
  }
}

export const view = new View()
