import { count } from '../plural'

export const lab = {
  answer: 'A language model guesses the next piece of a text, again and again.',
  trained: (before: string, after: string) =>
    `On headlines kept back, its perplexity fell from ${before} to ${after}.`,
  worse: (before: string, after: string) =>
    `On headlines kept back, its perplexity went from ${before} to ${after}: it learned your headlines by heart, or had too few.`,
  what: [
    'A language model turns a text so far into a probability for every possible next piece; writing is drawing from these and beginning again.',
    'It is the same network that judges headlines, with a mask that hides the future: what it writes is likely, not true.',
  ],
  perplexity: 'Perplexity is its exponential: as if it had to choose among so many equally likely pieces.',
  learn: {
    title: 'Let it learn from your headlines',
    texts: (n: number) => `${count(n, 'different headline', 'different headlines')} to learn from.`,
    steps: 'Steps',
    run: 'Let it learn',
    more: 'Learn on',
    reset: 'Back to the model that came with the app',
    running: 'Learning to write',
    took: (time: string, device: string) =>
      `${time} on ${device}. Nothing of it is stored: it is gone when the page is closed.`,
  },
  curve: {
    title: (step: string, perplexity: string) =>
      `After ${step} steps the perplexity on held-out headlines is ${perplexity}.`,
    early: 'The first steps are under way.',
    label: 'Loss of the language model',
    training: 'Learned',
    heldOut: 'Held out',
    perplexity: 'Perplexity, held out',
    step: 'Step',
    summary: (training: string, heldOut: string) =>
      `The loss on what is learned, now ${training}, and on held-out headlines, now ${heldOut} nats a token.`,
    caption: 'Nats a token; lower is better.',
  },
  write: {
    title: 'Let it write',
    prompt: 'Beginning',
    promptFirst: 'The company said',
    temperature: 'Temperature',
    temperatureNone: '0, always the likeliest',
    topK: 'Choices (top-k)',
    topKText: (n: number) => count(n, 'piece', 'pieces'),
    length: 'Length',
    seed: 'Seed',
    seedHint: 'The same seed writes the same text.',
    run: 'Complete it',
    again: 'Complete again',
    result: 'What it wrote',
    hint: 'A low temperature repeats the usual, a high one wanders. Only the likeliest pieces are considered; the others are never drawn.',
    choices: (n: string, all: string) => `Choice ${n} of ${all}: what could have come next`,
    step: 'Choice',
    stepText: (n: string, all: string) => `${n} of ${all}`,
    token: 'Piece',
    probability: 'Probability',
    bar: 'As a bar',
    space: '(space)',
  },
}
