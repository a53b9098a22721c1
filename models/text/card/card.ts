import type { TextShape } from '../../../src/learning/attention/text-model'
import { textLayout } from '../../../src/learning/attention/layout'
import { LICENCES, type Corpus } from '../data/corpus'
import type { Amount, Recipe } from '../recipe'
import type { Report } from '../training/final-scores'
import { accuracyAndF1, confusionTable, meanOf, table } from './tables'

export interface CardInput {
  recipe: Recipe
  corpus: Corpus
  report: Report
  /** How many of our own there are. */
  sentences: number
  shape: TextShape
  temperature: number
  bytes: number
  version: string
  seconds: number
}

/** The model card as Markdown. Every number in it comes from the run that made the weights. */
export function writeCard(input: CardInput): string {
  return `${[about(input), data(input), scores(input), calibration(input), checklist(input), limits(input)].join('\n\n')}\n`
}

function about({ recipe, shape, bytes, version, seconds }: CardInput): string {
  const { preTraining, supervised, teacher } = recipe
  return `# The text model

Reads a headline and says negative, neutral or positive for the holder. Made by \`npm run train:text\` from the shared sets; this
card is written by the same command.

- ${textLayout(shape).size.toLocaleString('en')} parameters, ${bytes.toLocaleString('en')} bytes as int8; version ${version.slice(0, 12)}.
- Byte pairs: ${shape.vocabulary.toLocaleString('en')} tokens, at most ${shape.positions} a text; hashed n-grams: ${shape.buckets.toLocaleString('en')} rows of ${shape.bucketWidth}.
- Encoder: ${shape.layers} pre-norm layers, width ${shape.width}, ${shape.heads} heads, feed-forward ${shape.feedForward}, mean pooling.
- Pre-training: ${preTraining.epochs} epochs of hidden tokens (${100 * preTraining.hidden} %), every ${preTraining.causalEvery}th step next tokens, batch ${preTraining.batch}, rate ${preTraining.rate}.
- Lessons: ${recipe.lessons.epochs} epochs of our own sentences, then labels: ${supervised.epochs} epochs, batch ${supervised.batch}, AdamW ${supervised.rate}, weight decay ${supervised.weightDecay}, dropout ${supervised.dropout}, token dropout ${supervised.tokenDrop}, averaged weights ${supervised.averageDecay}; targets ${teacher.share} of a linear teacher out of fold; two readings of each text agree with weight ${supervised.agreement}; every ${supervised.writing.every}th step also next tokens, with weight ${supervised.writing.share}.
- On WASM, ${Math.round(seconds)} s with what was kept of earlier runs.`
}

function data({ corpus, recipe, sentences }: CardInput): string {
  const { read, lessons, beside, certainty } = recipe.grammar
  const amount = ({ english, chinese }: Amount) =>
    `${english.toLocaleString('en')} English and ${chinese.toLocaleString('en')} Chinese`
  const rows = corpus.counts.map(({ source, rows, duplicates, contradictions }) => {
    const of = corpus.texts.filter((text) => text.source === source)
    const part = (name: string) => of.filter((text) => text.part === name && text.label !== null).length
    const { file, licence } = LICENCES[source]
    const unlabelled = of.filter((text) => text.label === null).length
    return [
      file,
      licence,
      rows,
      duplicates,
      contradictions,
      part('train'),
      part('validation'),
      part('test'),
      unlabelled,
    ]
  })
  const head = [
    'set',
    'licence',
    'rows',
    'duplicates',
    'contradictions',
    'train',
    'validation',
    'test',
    'no label',
  ]
  return `## Data

${table([head, ...rows])}

The same text with the same label counts once; the very same text with two labels loses its label; a headline whose parties fare
differently has none. The split is by the letters of the text, so that headlines that differ by a number are on one side.
${sentences.toLocaleString('en')} sentences of our own (\`sentences/\`, written by a large language model and labelled by it, ${100 * recipe.sentences.certainty} % certain) are read in pre-training, learned from before the first real label, and beside the real ones with weight ${recipe.sentences.weight}. Some were written from what a linear model had got wrong in the training part.
Sentences of our own grammar, with labels held ${100 * certainty} % certain: ${amount(read)} read in pre-training, ${amount(lessons)} learned from before the first real label, ${amount(beside)} beside the real ones. Whoever wrote the grammar had seen texts of all three sets, test part included, and what a linear model got wrong in them: no
text was copied, but the test part is not as untouched by the grammar as it is by everything else.
Nothing was learned from texts of the test part; the data are not part of the repository.`
}

function scores({ report }: CardInput): string {
  const sets = Object.keys(report.shipped)
  const row = (name: string, pick: (set: string) => string) => [name, ...sets.map(pick)]
  const count = report.seeds.length
  return `## Scores on the test part

Accuracy / macro-F1. All were trained on the same texts.

${table([
  ['', ...sets.map((set) => `${set} (${report.shipped[set].count})`)],
  row('majority', (set) => accuracyAndF1(report.majority[set])),
  row('TF-IDF + logistic regression', (set) => accuracyAndF1(report.linear[set])),
  row("the same on our tokenizer's words", (set) => accuracyAndF1(report.linearNormalised[set])),
  row(`this model, mean of ${count} seed${count > 1 ? 's' : ''}`, (set) =>
    accuracyAndF1(meanOf(report.seeds.map((one) => one[set]))),
  ),
  row('as shipped, the mean of their weights', (set) => accuracyAndF1(report.shipped[set])),
])}

${confusionTable(report.shipped.all)}`
}

function calibration({ report, temperature }: CardInput): string {
  const row = (
    name: string,
    { calibrationError, logLoss }: { calibrationError: number; logLoss: number },
  ) => [name, calibrationError.toFixed(4), logLoss.toFixed(4)]
  return `## Calibration

Temperature ${temperature.toFixed(3)}, fitted on validation texts with a model that had not seen them.

${table([
  ['', 'expected calibration error', 'log loss'],
  row('validation, before', report.validation.before),
  row('validation, after', report.validation.after),
  row('test, before', report.uncalibrated),
  row('test, after', report.shipped.all),
])}`
}

function checklist({ report }: CardInput): string {
  const sum = (pick: (row: Report['checklist'][number]) => number) =>
    report.checklist.reduce((total, row) => total + pick(row), 0)
  const [pairs, right] = [sum((row) => row.pairs), sum((row) => row.right)]
  const rows = report.checklist.map(({ phenomenon, pairs, right }) => [phenomenon, pairs, right])
  return `## Checklist

Pairs of sentences that differ in a word or two and in what they mean, never learned from; a pair is right when both
halves are: ${right} of ${pairs} (${Math.round((100 * right) / Math.max(1, pairs))} %). Grammar and checklist were written by the same hand, and the grammar
gained topics after a linear model had failed some of these pairs: no sentence is shared, but they are not strangers.

${table([['', 'pairs', 'right'], ...rows])}`
}

function limits({ report, shape }: CardInput): string {
  const { confusion } = report.shipped.all
  const errors = confusion.filter((_, k) => k % 4 !== 0).reduce((sum, n) => sum + n, 0)
  const share = (...places: number[]) =>
    `${Math.round((100 * places.reduce((sum, k) => sum + confusion[k], 0)) / errors)} %`
  const foreign = report.foreign.map(({ name, scores }) => [name, scores.count, accuracyAndF1(scores)])
  return `## Known failures

- Of the errors on the test part: positive read as neutral ${share(7)}, negative read as neutral ${share(1)}, neutral read as a direction ${share(3, 5)}, the wrong direction ${share(2, 6)}.
- One label a headline: who wins where another loses is not told apart.
- Only the first ${shape.positions} tokens are read.${
    foreign.length > 0
      ? `\n- Chinese is known from our own sentences only. Sets that nothing was learned from:\n\n${table([['set', 'texts', 'accuracy / macro-F1'], ...foreign])}`
      : ''
  }`
}
