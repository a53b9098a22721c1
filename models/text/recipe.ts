import type { TextShape } from '../../src/learning/attention/text-model'

export interface Amount {
  english: number
  chinese: number
}

/** Everything that was chosen about the shipped model; the card prints it. Choices were made on the validation part. */
export interface Recipe {
  shape: Omit<TextShape, 'vocabulary'>
  vocabulary: number
  /** Guessing hidden tokens; every so many steps next ones, so that the model can also write on. */
  preTraining: {
    epochs: number
    batch: number
    rate: number
    hidden: number
    causalEvery: number
    weightDecay: number
  }
  supervised: {
    epochs: number
    batch: number
    rate: number
    weightDecay: number
    dropout: number
    averageDecay: number
    /** How much faster the n-gram table learns. */
    gramRate: number
    /** Shares of tokens hidden and of n-grams dropped in training. */
    tokenDrop: number
    gramDrop: number
    /** Two readings of each text are to agree, with this weight beside the label. */
    agreement: number
    /** Every so many steps the model also guesses next tokens, with this weight. */
    writing: { every: number; share: number }
  }
  /** What is different in the lessons before the first real label. */
  lessons: Pick<Recipe['supervised'], 'epochs' | 'batch' | 'rate' | 'agreement'>
  /** C of the linear teacher, and how much its opinion counts beside the label. */
  teacher: { cost: number; share: number; folds: number }
  /**
   * Sentences of our own grammar: read with the headlines in pre-training, learned from by themselves before the first real
   * label (direction, comparison, negation), and a few beside the real ones so that this is not forgotten.
   */
  grammar: {
    read: Amount
    lessons: Amount
    beside: Amount
    /** How sure their labels are. */
    certainty: number
  }
  /** The sentences of `sentences/`: read, learned from in the lessons and beside the real texts, where they count less. */
  sentences: { certainty: number; weight: number }
  warmUp: number
}

export const RECIPE: Recipe = {
  shape: {
    width: 128,
    heads: 4,
    layers: 2,
    feedForward: 256,
    positions: 64,
    buckets: 1 << 16,
    bucketWidth: 3,
  },
  vocabulary: 8000,
  preTraining: { epochs: 8, batch: 64, rate: 1.5e-3, hidden: 0.2, causalEvery: 5, weightDecay: 0.01 },
  supervised: {
    epochs: 6,
    batch: 32,
    rate: 7e-4,
    weightDecay: 0.05,
    dropout: 0.2,
    averageDecay: 0.998,
    gramRate: 5,
    tokenDrop: 0.15,
    gramDrop: 0.1,
    agreement: 0.5,
    writing: { every: 5, share: 0.15 },
  },
  lessons: { epochs: 2, batch: 64, rate: 1e-3, agreement: 0 },
  teacher: { cost: 2, share: 0.5, folds: 5 },
  grammar: {
    read: { english: 8000, chinese: 3000 },
    lessons: { english: 16_000, chinese: 4000 },
    beside: { english: 2000, chinese: 1000 },
    certainty: 0.95,
  },
  sentences: { certainty: 0.95, weight: 0.4 },
  warmUp: 0.1,
}

/** A run that only shows that every stage works: one epoch of a small model on a part of the texts. */
export function quick(recipe: Recipe): Recipe {
  return {
    ...recipe,
    shape: { ...recipe.shape, width: 32, layers: 1, feedForward: 64, buckets: 1 << 12 },
    vocabulary: 1000,
    preTraining: { ...recipe.preTraining, epochs: 1 },
    supervised: { ...recipe.supervised, epochs: 1 },
    lessons: { ...recipe.lessons, epochs: 1 },
    teacher: { ...recipe.teacher, folds: 2 },
    grammar: {
      ...recipe.grammar,
      read: { english: 200, chinese: 100 },
      lessons: { english: 400, chinese: 100 },
      beside: { english: 200, chinese: 100 },
    },
  }
}
