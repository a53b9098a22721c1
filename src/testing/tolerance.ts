/** Every tolerance of the tests: a name and a reason each. */

/** float32 carries 24 bits (6e-8); sums of up to a few hundred products of size one, over at most 9 steps, lose two digits. */
export const FLOAT32_LSTM = 2e-5

/** Central differences in float64 with step 1e-5: truncation 1e-10, cancellation 1e-11; a factor of ten for curvature. */
export const FINITE_DIFFERENCE = 1e-8

/**
 * The same short training run on two backends: each step rounds differently in the seventh digit and Adam divides by
 * small numbers, so the weights drift apart by about 1e-3; a loss of about 2.5 moves far less than this.
 */
export const LOSS_ACROSS_BACKENDS = 5e-3

/** Cumulative sums of up to 11 softplus steps of size one, in float32. */
export const FLOAT32_HEADS = 1e-5

/** A mean of a few hundred float32 terms of size one, and a one-sided difference with step 1e-6 (1e-5 of curvature). */
export const FLOAT32_LOSS = 5e-5

/** Ten Adam steps of size 0.01 in float32 against float64: relative rounding 1e-7 a step, magnified by 1 / sqrt(v). */
export const FLOAT32_ADAM = 1e-5

/** One model computed by two implementations in float32: outputs of size one after sums of a few dozen products. */
export const SAME_MODEL = 1e-5

/**
 * Slope along the gradient from four float32 forward passes with step 0.02: rounding 1e-6 of the loss over the step is
 * 1e-4, the fifth derivative adds less.
 */
export const FLOAT32_SLOPE = 2e-3

/** One training step in float32 two ways: losses of size three from some thousand terms, gradients clipped to norm one. */
export const FLOAT32_STEP = 2e-5

/**
 * float32 over 61 steps and sums of up to 2,013 rows: rounding of 6e-8 grows with the square root of the terms, and
 * back-propagation passes it on from step to step.
 */
export const FLOAT32_LONG_LSTM = 1e-4

/** One operation of the text model in float32: sums of up to some hundred products of size one; gradients sum rows too. */
export const FLOAT32_TEXT = 2e-5

/** Probabilities of one text model on webgpu, wasm and cpu: what was promised; float32 through a few layers loses 1e-6. */
export const PROBABILITY_ACROSS_BACKENDS = 1e-4

/** Logits and attention of a small text model in float32: two layers, each of five operations with errors of 1e-6. */
export const FLOAT32_TEXT_MODEL = 5e-5

/** Slopes of a text model's loss in float32 against float64 differences: entries of size 0.1 through the same two layers. */
export const FLOAT32_TEXT_GRADIENT = 5e-5

/** Figures worked out by hand to six decimals. */
export const HAND_CALCULATION = 2e-6

/** What is promised of a text's logits, and of the loss of three training steps, on any two backends. */
export const SAME_LOGITS = 1e-4
