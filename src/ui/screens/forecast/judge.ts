import type { Forecast, ScoredModel, ScoreRow } from '../../../learning/forecast'

export interface Judgement {
  networkWins: boolean
  /** Whether a Diebold-Mariano test at 5 % tells the network from the best baseline. */
  significant: boolean
  bestBaseline: ScoredModel
}

const TAIL = ['0.01', '0.025', '0.05']
/** Mean tick loss over the tail levels that the row has. */
export function tailLoss(row: ScoreRow): number {
  const losses = TAIL.map((level) => row.pinball[level]).filter((loss) => loss !== undefined)
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length
}

/** Reads the scoreboard as a person would: who is first, and is the gap more than luck? */
export function judge({ scoreboard }: Forecast): Judgement {
  const network = scoreboard.find(({ model }) => model === 'network')
  const baselines = scoreboard
    .filter(({ model }) => model !== 'network')
    .sort((a, b) => tailLoss(a) - tailLoss(b))
  const best = baselines[0]
  if (!network || !best)
    return { networkWins: false, significant: false, bestBaseline: best?.model ?? 'historical' }
  // The test stands in the row of whichever of the two was not the reference.
  const test = [network, best].find(
    ({ dieboldMariano }) => dieboldMariano && [network.model, best.model].includes(dieboldMariano.against),
  )?.dieboldMariano
  return {
    networkWins: tailLoss(network) < tailLoss(best),
    significant: test !== undefined && test.pValue < 0.05,
    bestBaseline: best.model,
  }
}
