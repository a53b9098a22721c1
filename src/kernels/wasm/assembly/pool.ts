import { lengthOf } from './attention-scores'
import { addScaled } from './embedding'
import { load, splat, store } from './simd'

/** out [batch, width]: the mean over the first lengths[b] (int32, at least 1) rows of x [batch time, width]. */
export function meanPool(
  batch: usize,
  time: usize,
  width: usize,
  lengths: usize,
  x: usize,
  out: usize,
): void {
  const bytes = width << 2
  memory.fill(out, 0, batch * bytes)
  for (let text: usize = 0; text < batch; text++) {
    const length = lengthOf(lengths, text, time)
    const share = <f32>(1 / <f64>length)
    for (let t: usize = 0; t < length; t++) addScaled(width, share, x + t * bytes, out)
    x += time * bytes
    out += bytes
  }
}

/** The gradient of `meanPool` by x; zero beyond a text's length. */
export function meanPoolGradient(
  batch: usize,
  time: usize,
  width: usize,
  lengths: usize,
  upstream: usize,
  dx: usize,
): void {
  const bytes = width << 2
  memory.fill(dx, 0, batch * time * bytes)
  for (let text: usize = 0; text < batch; text++) {
    const length = lengthOf(lengths, text, time)
    const share = <f32>(1 / <f64>length)
    for (let t: usize = 0; t < length; t++) addScaled(width, share, upstream, dx + t * bytes)
    upstream += bytes
    dx += time * bytes
  }
}

/** out [batch, width]: the largest of the first lengths[b] rows, column by column; NaN where a row has it. */
export function maxPool(batch: usize, time: usize, width: usize, lengths: usize, x: usize, out: usize): void {
  const bytes = width << 2
  for (let text: usize = 0; text < batch; text++) {
    const length = lengthOf(lengths, text, time)
    for (let i: usize = 0; i < width; i += 4) {
      const at = i << 2
      const left = width - i
      let top = load(x + at, left)
      for (let t: usize = 1; t < length; t++) top = f32x4.max(top, load(x + t * bytes + at, left))
      store(out + at, top, left)
    }
    x += time * bytes
    out += bytes
  }
}

/** The gradient of `maxPool` by x: all of it goes to the first row that has the maximum (to none under NaN). */
export function maxPoolGradient(
  batch: usize,
  time: usize,
  width: usize,
  lengths: usize,
  x: usize,
  upstream: usize,
  dx: usize,
): void {
  const bytes = width << 2
  memory.fill(dx, 0, batch * time * bytes)
  for (let text: usize = 0; text < batch; text++) {
    const length = lengthOf(lengths, text, time)
    for (let i: usize = 0; i < width; i += 4) {
      const at = i << 2
      const left = width - i
      let top = load(x + at, left)
      for (let t: usize = 1; t < length; t++) top = f32x4.max(top, load(x + t * bytes + at, left))
      let free = i32x4.splat(-1)
      const up = load(upstream + at, left)
      for (let t: usize = 0; t < length; t++) {
        const hit = v128.and(free, f32x4.eq(load(x + t * bytes + at, left), top))
        store(dx + t * bytes + at, v128.bitselect(up, splat(0), hit), left)
        free = v128.andnot(free, hit)
      }
    }
    x += time * bytes
    dx += time * bytes
    upstream += bytes
  }
}
