export const news = {
  answer: 'Headlines are not read yet.',
  text: 'This version measures prices only. No headline is stored, scored or used in any number you see.',
  comingTitle: 'What will be here',
  coming: [
    'Headlines from your own file, read on this machine by a small attention model.',
    'A sentiment and the risk events it found, with the words that moved it marked in the text.',
    'Labels you can correct, and a model that learns from the correction at once.',
    'A daily index beside the price, and its measured worth for the forecast.',
  ],
  meanwhile: 'Until then, the forecast is made from prices alone.',
  action: 'See the forecast',
}

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
