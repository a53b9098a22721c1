import type { TextKernel } from './machine'

/** Row r is row ids[r] of table [V, D] plus row r mod T of positions [P, D]. */
export const embedding: TextKernel = ({ functions, at, empty }, inputs, { batch, time }) => {
  const { table, positions, ids } = inputs
  const [rows, width] = table.shape
  const x = empty([batch * time, width])
  functions.embedding(batch, time, width, at(ids), rows, at(table), at(positions), at(x))
  return [x]
}

export const embeddingGrad: TextKernel = ({ functions, at, empty }, inputs, { batch, time }) => {
  const { table, positions, ids, upstream } = inputs
  const [rows, width] = table.shape
  const [places] = positions.shape
  const gradients = [table.shape, positions.shape].map(empty)
  const [dTable, dPositions] = gradients.map(at)
  functions.embeddingGradient(batch, time, width, at(ids), at(upstream), rows, dTable, places, dPositions)
  return gradients
}

/** The rows of x [N, D] that `rows` names. */
export const takeRows: TextKernel = ({ functions, at, empty }, { x, rows }) => {
  const [count] = rows.shape
  const [all, width] = x.shape
  const out = empty([count, width])
  functions.takeRows(count, width, at(rows), all, at(x), at(out))
  return [out]
}

export const takeRowsGrad: TextKernel = ({ functions, at, empty }, { x, rows, upstream }) => {
  const [count] = rows.shape
  const [all, width] = x.shape
  const dx = empty(x.shape)
  functions.addRowsTo(count, width, at(rows), at(upstream), all, at(dx))
  return [dx]
}

/** y[rows[g]] += weights[g] table[ids[g]]; y [count, W]. */
export const bag: TextKernel = ({ functions, at, empty }, { table, ids, weights, rows }, { count }) => {
  const [entries] = ids.shape
  const [all, width] = table.shape
  const y = empty([count, width])
  functions.bag(entries, width, at(ids), at(weights), at(rows), all, at(table), count, at(y))
  return [y]
}

/** The other way round: dTable[ids[g]] += weights[g] upstream[rows[g]]. */
export const bagGrad: TextKernel = ({ functions, at, empty }, inputs, { count }) => {
  const { table, ids, weights, rows, upstream } = inputs
  const [entries] = ids.shape
  const [all, width] = table.shape
  const dTable = empty(table.shape)
  functions.bag(entries, width, at(rows), at(weights), at(ids), count, at(upstream), all, at(dTable))
  return [dTable]
}
