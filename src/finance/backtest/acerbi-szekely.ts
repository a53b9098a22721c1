import { mean } from '../../numerics/moments'
import { randomStream } from '../../numerics/random'
import { binomialInverse } from './binomial'
import type { Exceedances } from './exceedances'
import type { ImpliedTail } from './implied-tail'
import { DRAWS, simulatedPValue } from './simulated-p-value'
import type { TestStatistic } from './verdict'

/**
 * Acerbi and Szekely's first two tests of expected shortfall, for N exceptions on T days with tail level p:
 *
 * Z1 = 1 - (1/N) sum over exceptions of loss / ES: given the exceptions, are they as large as the ES says?
 * Z2 = 1 - (1/(T p)) sum over exceptions of loss / ES: are number and size right together?
 *
 * Both are 0 on average under a right model, and below 0 under one that is too mild: the tests are one-sided.
 * The p-values are simulated, as in the paper: losses from the tail that VaR and ES imply (implied-tail.ts), for Z1 as
 * many as there were, for Z2 a binomial number.
 * Source: C. Acerbi, B. Szekely (2014), Backtesting expected shortfall, MSCI research; the formulas:
 * https://www.mathworks.com/help/risk/esbacktestbysim.unconditional.html
 * Arguments: the exceedances, the level. Z1 is undefined without an exception, Z2 without a day that counts.
 * Cost: O(draws x exceptions).
 */
export function acerbiSzekely1(
  { ratios }: Exceedances,
  tail: ImpliedTail,
  seed: number,
  draws = DRAWS,
): TestStatistic | undefined {
  if (ratios.length === 0) return undefined
  const random = randomStream(seed, 'acerbi-szekely-1')
  const meanRatio = mean(ratios)
  const draw = () => drawSum(ratios.length, tail, random) / ratios.length
  return { statistic: 1 - meanRatio, pValue: simulatedPValue(meanRatio, draw, draws) }
}

export function acerbiSzekely2(
  { days, ratios }: Exceedances,
  tail: ImpliedTail,
  p: number,
  seed: number,
  draws = DRAWS,
): TestStatistic | undefined {
  if (days === 0) return undefined
  const random = randomStream(seed, 'acerbi-szekely-2')
  const countOf = binomialInverse(days, p)
  const share = ratios.reduce((sum, ratio) => sum + ratio, 0) / (days * p)
  const draw = () => drawSum(countOf(random.uniform()), tail, random) / (days * p)
  return { statistic: 1 - share, pValue: simulatedPValue(share, draw, draws) }
}

function drawSum(count: number, tail: ImpliedTail, random: Parameters<ImpliedTail['draw']>[0]): number {
  let sum = 0
  for (let i = 0; i < count; i++) sum += tail.draw(random)
  return sum
}
