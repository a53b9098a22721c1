/** What a headline says for the holder, in the order of every triple of numbers about it. */
export const SENTIMENTS = ['negative', 'neutral', 'positive'] as const
export type Sentiment = (typeof SENTIMENTS)[number]

/** The size of the text model; its parameters as one flat vector are laid out in `layout.ts`. */
export interface TextShape {
  /** Tokens of the vocabulary, special ones included. */
  vocabulary: number
  /** Model width D, a multiple of `heads`. */
  width: number
  heads: number
  layers: number
  /** Width of the feed-forward part of a layer. */
  feedForward: number
  /** The most tokens a text may have, the start token included. */
  positions: number
  /**
   * Rows and columns of the hashed n-gram table beside the encoder; 0 rows: none. With as many columns as sentiments the
   * n-grams vote: their sums are added to the logits. With any other number the sums are features for the head.
   */
  buckets: number
  bucketWidth: number
}

/** What a byte-pair tokenizer needs to know; ids are positions in `tokens`. */
export interface Vocabulary {
  /** Special tokens first (`tokens.ts`), then characters, then merged pieces. */
  tokens: string[]
  /** Pairs of ids in the order in which they are merged; pair i makes token `tokens.length - merges.length + i`. */
  merges: [number, number][]
}

/** A text model that can be used: what `models/text` ships, and what fine-tuning makes of it. */
export interface TextModel {
  shape: TextShape
  vocabulary: Vocabulary
  /** Flat float32, in the order of `layout.ts`. */
  weights: Float32Array
  /** Logits are divided by it before the softmax, so that probabilities are calibrated. */
  temperature: number
  /** Hex SHA-256 of weights, vocabulary and temperature: names the model in every result. */
  version: string
}

/** One text with the label it should have. */
export interface LabelledText {
  text: string
  label: Sentiment
}

/** Accuracy, macro-F1 and the confusion counts [truth * 3 + said] of a labelled set. */
export interface TextScores {
  count: number
  accuracy: number
  macroF1: number
  /** Mean negative log probability of the truth, in nats. */
  logLoss: number
  /** Expected calibration error over ten equal bins of the largest probability. */
  calibrationError: number
  confusion: number[]
}
