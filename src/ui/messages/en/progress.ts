/** Keys sent by the engine's jobs. */
export const progress = {
  'progress.preparing': 'Preparing the data',
  'progress.training': 'Training the network',
  'progress.recovering': 'The GPU was lost: going on from the last checkpoint',
  'progress.tooSmall': 'The GPU is too small for this network: going on with WASM',
  'progress.scoring': 'Scoring on the untouched test days',
  'progress.methods': 'Measuring by every method',
  'progress.backtest': 'Checking each method against the past',
  'progress.tickers': 'Measuring each ticker',
  'progress.contributions': 'Splitting the risk by holding',
  'progress.estimates': 'Estimating returns and covariance',
  'progress.walkForward': 'Refitting on past days only',
  'progress.done': 'Finishing',
}
