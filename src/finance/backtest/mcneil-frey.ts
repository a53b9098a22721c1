import { mean, standardDeviation } from '../../numerics/moments'
import { randomStream } from '../../numerics/random'
import type { ImpliedTail } from './implied-tail'
import { DRAWS, simulatedPValue } from './simulated-p-value'
import type { TestStatistic } from './verdict'

/**
 * McNeil and Frey's test of expected shortfall: beyond the VaR, are losses as large on average as the ES says?
 *
 * Residuals e = (loss - ES) / ES on the exception days, statistic t = mean(e) / (s / sqrt N), s the sample deviation.
 * One-sided: large when the losses are larger than promised.
 *
 * Conventions. The paper divides by the day's volatility; a path carries none, and the ES is proportional to it where
 * the mean is 0. The paper's p-value is Efron and Tibshirani's bootstrap of the centred residuals; a handful of skewed
 * residuals knows too little about its own tail for that: it rejects right models in 2 to 4 % of cases instead of 5 % with
 * one or two dozen, and in 15 % with three (see README.md). So t is drawn instead from the tail which VaR and ES imply,
 * for as many exceptions.
 * Source: A. McNeil, R. Frey (2000), https://www.macs.hw.ac.uk/~mcneil/ftp/dynamic.pdf, section 3.3
 * Arguments: loss / ES of the exception days. Undefined for fewer than two, or when they are all equal.
 * Cost: O(draws x exceptions).
 */
export function mcNeilFrey(
  ratios: Float64Array,
  tail: ImpliedTail,
  seed: number,
  draws = DRAWS,
): TestStatistic | undefined {
  const statistic = residualStatistic(ratios)
  if (statistic === undefined) return undefined
  const random = randomStream(seed, 'mcneil-frey')
  const drawn = new Float64Array(ratios.length)
  const draw = () => {
    for (let i = 0; i < drawn.length; i++) drawn[i] = tail.draw(random)
    return residualStatistic(drawn) ?? 0
  }
  return { statistic, pValue: simulatedPValue(statistic, draw, draws) }
}

function residualStatistic(ratios: Float64Array): number | undefined {
  if (ratios.length < 2) return undefined
  const deviation = standardDeviation(ratios)
  if (!(deviation > 1e-12 * Math.abs(ratios[0]))) return undefined
  return ((mean(ratios) - 1) * Math.sqrt(ratios.length)) / deviation
}
