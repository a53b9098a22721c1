/** An address in the memory, in bytes; 0 where there is nothing. */
export type Address = number

/**
 * The functions of assembly/index.ts that the text model needs; what they compute is said there. Sizes are whole
 * numbers, strides and scratch memory in bytes, ids and lengths int32.
 */
export interface TextFunctions {
  denseGradient(
    rows: number,
    inner: number,
    columns: number,
    x: Address,
    gradient: Address,
    out: Address,
    bias: Address,
    scratch: Address,
  ): void
  denseGradientScratch(rows: number, columns: number): number
  layerNorm(
    rows: number,
    width: number,
    epsilon: number,
    x: Address,
    gain: Address,
    bias: Address,
    out: Address,
  ): void
  layerNormGradient(
    rows: number,
    width: number,
    epsilon: number,
    x: Address,
    gain: Address,
    upstream: Address,
    dx: Address,
    dGain: Address,
    dBias: Address,
  ): void
  gelu(size: number, x: Address, out: Address): void
  geluGradient(size: number, x: Address, upstream: Address, dx: Address): void
  attention(
    batch: number,
    time: number,
    heads: number,
    width: number,
    causal: boolean,
    lengths: Address,
    q: Address,
    k: Address,
    v: Address,
    stride: number,
    out: Address,
    kept: Address,
    scratch: Address,
  ): void
  attentionScratch(time: number, width: number): number
  attentionGradient(
    batch: number,
    time: number,
    heads: number,
    width: number,
    lengths: Address,
    q: Address,
    k: Address,
    v: Address,
    stride: number,
    upstream: Address,
    dq: Address,
    dk: Address,
    dv: Address,
    gradientStride: number,
    kept: Address,
    scratch: Address,
  ): void
  attentionGradientScratch(time: number, width: number): number
  addRowsTo(count: number, width: number, ids: Address, x: Address, tableRows: number, out: Address): void
  bag(
    entries: number,
    width: number,
    from: Address,
    weights: Address,
    to: Address,
    xRows: number,
    x: Address,
    count: number,
    out: Address,
  ): void
  embedding(
    batch: number,
    time: number,
    width: number,
    ids: Address,
    tableRows: number,
    table: Address,
    positions: Address,
    out: Address,
  ): void
  embeddingGradient(
    batch: number,
    time: number,
    width: number,
    ids: Address,
    upstream: Address,
    tableRows: number,
    dTable: Address,
    positionRows: number,
    dPositions: Address,
  ): void
  takeRows(count: number, width: number, ids: Address, tableRows: number, table: Address, out: Address): void
  meanPool(batch: number, time: number, width: number, lengths: Address, x: Address, out: Address): void
  meanPoolGradient(
    batch: number,
    time: number,
    width: number,
    lengths: Address,
    upstream: Address,
    dx: Address,
  ): void
  dropout(size: number, key: number, threshold: number, scale: number, x: Address, out: Address): void
  crossEntropy(
    rows: number,
    classes: number,
    smoothing: number,
    logits: Address,
    targets: Address,
    loss: Address,
    scratch: Address,
  ): void
  crossEntropyGradient(
    rows: number,
    classes: number,
    smoothing: number,
    logits: Address,
    targets: Address,
    upstream: Address,
    gradient: Address,
  ): void
  crossEntropyScratch(classes: number): number
  tokenLoss(
    rows: number,
    width: number,
    vocabulary: number,
    hidden: Address,
    table: Address,
    bias: Address,
    targets: Address,
    loss: Address,
    slope: Address,
    scratch: Address,
  ): void
  tokenLossGradient(
    rows: number,
    width: number,
    vocabulary: number,
    hidden: Address,
    table: Address,
    slope: Address,
    upstream: Address,
    dHidden: Address,
    dTable: Address,
    dBias: Address,
    scratch: Address,
  ): void
  tokenLossGradientScratch(rows: number, width: number, vocabulary: number): number
  tokenLossScratch(width: number, vocabulary: number): number
  adamTo(
    size: number,
    parameters: Address,
    gradient: Address,
    firstMoment: Address,
    secondMoment: Address,
    decays: Address,
    rate: number,
    correction1: number,
    correction2: number,
    beta1: number,
    beta2: number,
    epsilon: number,
    weightDecay: number,
    clipNorm: number,
    rates: Address,
    averageDecay: number,
    average: Address,
    newParameters: Address,
    newFirst: Address,
    newSecond: Address,
    newAverage: Address,
  ): void
}
