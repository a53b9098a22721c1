/**
 * A simulated account: weights that drift with the market between rebalances, and pay for every trade.
 *
 * After a day with simple returns r the weight of a ticker is w_i (1 + r_i) / (1 + R), R = sum w_i r_i. Rebalancing
 * to targets costs rate x sum |target_i - w_i| of the value, bought and sold both counted, taken from the next day.
 *
 * Convention: what the weights lack to 1 is cash, earns nothing and trades for free. The first purchase is neither
 * charged nor counted, since every strategy makes it. Turnover is one-way: half the sum, cash included.
 * Source: V. DeMiguel, L. Garlappi, R. Uppal (2009), https://doi.org/10.1093/rfs/hhm075, section 3
 */
export class Account {
  /** One-way, since the start; 1 = the whole account once. */
  turnover = 0
  readonly returns: number[] = []
  private weights: Float64Array | null = null
  private due = 0
  private readonly costRate: number

  constructor(costBasisPoints: number) {
    this.costRate = costBasisPoints / 10_000
  }

  rebalance(target: Float64Array): void {
    if (this.weights) {
      let traded = 0
      let cash = 0
      for (let i = 0; i < target.length; i++) {
        traded += Math.abs(target[i] - this.weights[i])
        cash += target[i] - this.weights[i]
      }
      this.turnover += (traded + Math.abs(cash)) / 2
      this.due = this.costRate * traded
    }
    this.weights = Float64Array.from(target)
  }

  /** Lives through row `day` of the columns of simple returns. */
  earn(columns: readonly Float64Array[], day: number): void {
    const weights = this.weights!
    let gain = 0
    for (let i = 0; i < weights.length; i++) gain += weights[i] * columns[i][day]
    for (let i = 0; i < weights.length; i++) weights[i] *= (1 + columns[i][day]) / (1 + gain)
    this.returns.push((1 - this.due) * (1 + gain) - 1)
    this.due = 0
  }
}
