export const explain = {
  correct: 'What does it say to you?',
  takeBack: 'Take my label away',
  given: (label: string) => `The file says ${label}.`,
  running: 'Leaving out each word in turn',
  probabilities: 'What the model says',
  of100: (label: string, n: string) =>
    `Of 100 headlines with this probability about ${n} should be ${label}.`,
  nearlyAll: (label: string) => `Of 100 headlines with this probability nearly all should be ${label}.`,
  foreign:
    'This is not in a language or script that it learned from. It still gives a label, and the label means little.',
  truncated: 'It reads the beginning of a text only; what is after that did not count.',
  words: {
    title: 'The words that moved it',
    toward: 'Toward or away from',
    summary: (label: string, strongest: string) =>
      strongest === ''
        ? `No word moved it noticeably toward or away from ${label}.`
        : `The word that moved it most, seen from ${label}: ${strongest}.`,
    none: (label: string) => `No single word moved it noticeably toward or away from ${label}.`,
    for: (label: string) => `speaks for ${label}`,
    against: (label: string) => `speaks against ${label}`,
    strongest: (word: string, how: string) => `“${word}” ${how} the most.`,
    caption:
      'Each word is left out once and the text is read again: the number is how much the log-odds of the label fall without it. Words can also work together, which leaving out one at a time does not see.',
    columns: { word: 'Word', effect: 'Change of log-odds' },
    scale: 'One unit of log-odds is the step from 50 % to 73 %.',
  },
  attention: {
    title: 'Where it looks while reading',
    open: 'Show the attention heads',
    layer: 'Layer',
    head: 'Head',
    all: 'Mean',
    pieces: 'Pieces of the text',
    start: 'start',
    choose: 'Point at a piece of the text, or move with the arrow keys.',
    warning:
      'Attention alone is not an explanation: it shows where numbers flow from, not what the label rests on. For that, see the words above.',
    caption: (layer: string, head: string) =>
      `softmax(QKᵀ/√d) of layer ${layer}, ${head}. The weights of one row add up to 100 %. Thicker means more.`,
    headName: (n: string) => `head ${n}`,
    headMean: 'mean of all heads',
    summary: (piece: string, list: string) => `${piece} looks at ${list}.`,
    columns: { piece: 'Looks at', weight: 'Weight' },
    itself: (piece: string) => `${piece} (itself)`,
  },
  try: {
    title: 'Try a sentence',
    text: 'Your own words, read by the model in use. Nothing of it is stored.',
    label: 'A headline',
    placeholder: 'for example: Profit fell less than feared',
    run: 'Read it',
  },
}
