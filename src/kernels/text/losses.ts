import type { TextKernel } from './machine'

/** A scalar, of logits and soft targets [B, C]. */
export const crossEntropy: TextKernel = (machine, { logits, targets }, { smoothing }) => {
  const { functions, at, empty, scratch } = machine
  const [rows, classes] = logits.shape
  const loss = empty([])
  const working = scratch(functions.crossEntropyScratch(classes))
  functions.crossEntropy(rows, classes, smoothing, at(logits), at(targets), at(loss), working)
  return [loss]
}

export const crossEntropyGrad: TextKernel = (machine, { logits, targets, upstream }, { smoothing }) => {
  const { functions, at, empty } = machine
  const [rows, classes] = logits.shape
  const gradient = empty(logits.shape)
  const up = at(upstream)
  functions.crossEntropyGradient(rows, classes, smoothing, at(logits), at(targets), up, at(gradient))
  return [gradient]
}

/** A scalar and, to keep, its slope by the scores [R, V]; hidden [R, D], table [V, D]. */
export const tokenLoss: TextKernel = (machine, { hidden, table, bias, targets }, { keep }) => {
  const { functions, at, empty, scratch } = machine
  const [rows, width] = hidden.shape
  const [vocabulary] = table.shape
  const loss = empty([])
  const kept = keep ? [empty([rows, vocabulary])] : []
  functions.tokenLoss(
    rows,
    width,
    vocabulary,
    at(hidden),
    at(table),
    at(bias),
    at(targets),
    at(loss),
    keep ? at(kept[0]) : 0,
    scratch(functions.tokenLossScratch(width, vocabulary)),
  )
  return [loss, ...kept]
}

export const tokenLossGrad: TextKernel = (machine, { hidden, table, bias, kept, upstream }) => {
  const { functions, at, empty, scratch } = machine
  const [rows, width] = hidden.shape
  const [vocabulary] = table.shape
  const gradients = [hidden.shape, table.shape, bias.shape].map(empty)
  const [dHidden, dTable, dBias] = gradients.map(at)
  functions.tokenLossGradient(
    rows,
    width,
    vocabulary,
    at(hidden),
    at(table),
    at(kept),
    at(upstream),
    dHidden,
    dTable,
    dBias,
    scratch(functions.tokenLossGradientScratch(rows, width, vocabulary)),
  )
  return gradients
}
