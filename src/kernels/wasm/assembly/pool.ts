import { lengthOf } from './attention-scores'
import { addScaled } from './embedding'

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
