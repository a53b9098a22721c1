import { load, madd, splat, store } from './simd'

/** Mean squared error over [rows, columns], and its gradient (which may lie where `output` does). */
export function squaredError(
  rows: usize,
  columns: usize,
  output: usize,
  targets: usize,
  loss: usize,
  gradient: usize,
): void {
  const share = splat(<f32>(1.0 / (<f64>rows * <f64>columns)))
  for (let row: usize = 0; row < rows; row++) {
    let sum = splat(0)
    for (let column: usize = 0; column < columns; column += 4) {
      const left = columns - column
      const error = f32x4.sub(load(output, left), load(targets, left))
      const part = f32x4.mul(error, share)
      sum = madd(part, error, sum)
      store(gradient, f32x4.add(part, part), left)
      const bytes = min(left, 4) << 2
      output += bytes
      targets += bytes
      gradient += bytes
    }
    f32.store(loss, f32.load(loss) + total(sum))
    loss += 4
  }
}

function total(x: v128): f32 {
  const low = f32x4.extract_lane(x, 0) + f32x4.extract_lane(x, 1)
  return low + (f32x4.extract_lane(x, 2) + f32x4.extract_lane(x, 3))
}
