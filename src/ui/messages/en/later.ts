export const learn = {
  answer: 'The lessons are not written yet.',
  text: 'They will run on the same engine as your analysis, so they appear when they can be played with, not before.',
  comingTitle: 'What will be here',
  coming: [
    'One LSTM cell with its gates, each of them movable.',
    'What sixty days of memory keep, and what they forget.',
    'Overfitting, seen live on a small network.',
    'What a 1 % VaR promises, and how a backtest judges it.',
  ],
  meanwhile: 'The synthetic market has a known truth and is a good place to start.',
  action: 'Open the synthetic market',
}
