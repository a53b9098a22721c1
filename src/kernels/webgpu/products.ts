import type { Call, Product, ProductTransposed, WeightGradient } from '../kernel-set'
import type { Machine } from './machine'
import { tiledProduct, type Section } from './tiled-product'

export function product(machine: Machine, { rows, columns, terms, bias, out }: Product): Call {
  const [first, second] = terms
  return machine.prepare({
    reads: { a0: first.a, b0: first.b, a1: second?.a ?? null, b1: second?.b ?? null, bias },
    writes: { out },
    ...tiledProduct({
      columns,
      sections: [
        {
          rows,
          terms: terms.map(({ inner }, i) => ({
            from: 0,
            to: inner,
            left: `load_a${i}(row * ${inner} + k)`,
            right: `load_b${i}(k * ${columns} + column)`,
          })),
        },
      ],
      pieces: 1,
      store: `store_out(row * ${columns} + column, value${bias ? ' + load_bias(column)' : ''});`,
    }),
  })
}

export function productTransposed(
  machine: Machine,
  { rows, inner, columns, a, b, out }: ProductTransposed,
): Call {
  const term = {
    from: 0,
    to: columns,
    left: `load_a(row * ${columns} + k)`,
    right: `load_b(column * ${columns} + k)`,
  }
  return machine.prepare({
    reads: { a, b },
    writes: { out },
    ...tiledProduct({
      columns: inner,
      sections: [{ rows, terms: [term] }],
      pieces: 1,
      store: `store_out(row * ${inner} + column, value);`,
    }),
  })
}

/** Enough workgroups to fill a large GPU, and enough rows a piece to be worth adding up. */
const WORKGROUPS = 256
const ROWS_OF_PIECE = 128

/**
 * Few outputs and a long sum: the rows are cut into pieces, whose results a second dispatch adds in order. An atomic
 * addition would need no second dispatch, but its order, and so the last digits, would change from run to run.
 */
export function weightGradient(machine: Machine, what: WeightGradient): Call {
  const { rows, columns, gradient, left, right, out } = what
  const { lag, initial } = right
  const slope = `load_gradient(k * ${columns} + column)`
  const sections: Section[] = [
    {
      rows: left.columns,
      terms: [{ from: 0, to: rows, left: `load_left(k * ${left.columns} + row)`, right: slope }],
    },
    {
      rows: right.columns,
      terms: [
        ...(initial && lag > 0
          ? [{ from: 0, to: lag, left: `load_initial(k * ${right.columns} + row)`, right: slope }]
          : []),
        { from: lag, to: rows, left: `load_right((k - ${lag}) * ${right.columns} + row)`, right: slope },
      ],
    },
    { rows: 1, terms: [{ from: 0, to: rows, left: '1.0', right: slope }] },
  ]
  const height = left.columns + right.columns + 1
  const size = height * columns
  const tiles = Math.ceil(height / 32) * Math.ceil(columns / 64)
  const pieces = Math.max(1, Math.min(Math.ceil(WORKGROUPS / tiles), Math.floor(rows / ROWS_OF_PIECE)))
  const partial = pieces === 1 ? out : machine.scratch(pieces * size)
  const products = machine.prepare({
    reads: { gradient, left: left.block, right: right.columns > 0 ? right.block : null, initial },
    writes: { partial },
    ...tiledProduct({
      columns,
      sections: sections.filter((section) => section.rows > 0),
      pieces,
      store: `store_partial(piece * ${size} + row * ${columns} + column, value);`,
    }),
  })
  if (pieces === 1) return products
  const sums = machine.prepare({
    reads: { partial },
    writes: { out },
    body: `
@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  begin();
  if (id.x >= ${size}) { return; }
  var sum = 0.0;
  for (var piece = 0u; piece < ${pieces}; piece++) { sum += load_partial(piece * ${size} + id.x); }
  store_out(id.x, sum);
}`,
    workgroups: [Math.ceil(size / 64)],
  })
  return () => {
    products()
    sums()
  }
}
