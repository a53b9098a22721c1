import { count } from '../plural'

export const teach = {
  answerNone: 'The model knows none of your labels yet.',
  answer: (corrected: number, labelled: number) =>
    corrected > 0
      ? `You have labelled ${count(corrected, 'headline', 'headlines')}${labelled > corrected ? `; with those of your files there are ${count(labelled, 'label', 'labels')}` : ''}.`
      : `${count(labelled, 'label', 'labels')} came with your files.`,
  learning: 'The model is learning from your labels.',
  proposal: 'It has learned. Look at the scores, then keep it or drop it.',
  inUse: (n: number) => `In use: the model that learned from ${count(n, 'of your texts', 'of your texts')}.`,
  shipped: 'In use: the model that came with the app.',
  what: [
    'Teaching goes on from the model in use: the last layers first, then all of them, until the held-out part stops getting better.',
    'A part of your labels is kept back and never learned from. Before and after are judged on that part, and the old model stays where the new one is no better.',
  ],
  how: 'Open a headline under Headlines and say what it means to you, or import a file with a column of labels.',
  toHeadlines: 'Label headlines',
  examples: 'What there is to learn from',
  columns: { which: 'Examples', count: 'Texts' },
  which: { corrected: 'My own labels', labelled: 'All labels, those of the files too' },
  start: {
    corrected: (n: number) => `Learn from ${count(n, 'label of mine', 'labels of mine')}`,
    labelled: (n: number) => `Learn from all ${count(n, 'label', 'labels')}`,
  },
  running: 'Teaching the model',
  stages: { head: 'The last layers learn', all: 'All layers learn' },
  curve: {
    title: (step: string, loss: string) => `After ${step} steps the loss on held-out labels is ${loss}.`,
    early: 'The first steps are under way.',
    label: 'Loss while teaching',
    training: 'Learned',
    heldOut: 'Held out',
    step: 'Step',
    summary: (training: string, heldOut: string) =>
      `Two falling lines where it goes well: the loss on what is learned, now ${training}, and on held-out labels, now ${heldOut}.`,
    caption:
      'Mean negative log probability of the label, in nats; lower is better. Three labels at random give 1.10.',
  },
  result: {
    title: 'Before and after',
    words: { better: 'Better', perhaps: 'Perhaps better', same: 'No better', worse: 'Worse' },
    text: {
      better: (right: number, all: number) =>
        `It is right on ${count(right, 'more headline', 'more headlines')} of the ${all} held back, which is more than luck would give.`,
      perhaps: (right: number, all: number) =>
        `It is right on ${count(right, 'more headline', 'more headlines')} of the ${all} held back. That may be luck: more labels would tell.`,
      same: (all: number) =>
        `On the ${all} held back it is right as often as before. There is no reason to prefer it.`,
      kept: (all: number) =>
        `Nothing that was tried beat the model in use, so that one was kept. It was judged on ${count(all, 'headline', 'headlines')} held back.`,
      worse: (wrong: number, all: number) =>
        `It is wrong on ${count(wrong, 'more headline', 'more headlines')} of the ${all} held back. Drop it.`,
    },
    measure: 'Measure',
    before: 'Before',
    after: 'After',
    accuracy: 'Accuracy',
    macroF1: 'Macro-F1',
    logLoss: 'Log loss',
    calibration: 'Calibration error',
    way: 'Which way',
    better: 'higher is better',
    lower: 'lower is better',
    caption: (trained: number, heldOut: number, time: string, device: string) =>
      `Learned from ${count(trained, 'text', 'texts')}, judged on ${count(heldOut, 'other', 'others')}; ${time} on ${device}. Macro-F1 counts each label alike, however rare. The calibration error is how far, on average, the stated probability is from the share that was right.`,
    confusion: {
      before: 'Before: what it was, and what the model said',
      after: 'After: what it was, and what the model said',
    },
    truth: 'It was',
    said: (label: string) => `said ${label}`,
    confusionNote: 'Counts of held-out headlines; the diagonal is right. The shade is the share of the row.',
    accept: 'Use the new model',
    discard: 'Drop it',
  },
  history: {
    title: 'Models you have kept',
    columns: {
      time: 'When',
      examples: 'Examples',
      trained: 'Learned from',
      before: 'Before',
      after: 'After',
    },
    unit: 'accuracy, %',
    inUse: 'in use',
    undo: 'Go back to the model before',
    undoShipped: 'Go back to the model that came with the app',
    note: 'The last one is in use. Scores are those on its own held-out part.',
  },
  card: {
    title: 'The model that came with the app',
    open: 'What it was trained on, how good it is, where it fails',
    missing: 'Its card is not part of this build.',
    version: (version: string) => `Version in use: ${version}.`,
  },
}
