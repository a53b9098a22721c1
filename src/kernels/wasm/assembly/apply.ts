import { exp, log, log1p, sigmoid, tanh } from './exponentials'
import { load, store } from './simd'

/** out = function `which` of x, in the order of the lines below; `exponentials` are tested through it. */
export function apply(which: usize, size: usize, x: usize, out: usize): void {
  for (let i: usize = 0; i < size; i += 4) {
    const left = size - i
    const value = load(x, left)
    if (which == 0) store(out, exp(value), left)
    else if (which == 1) store(out, sigmoid(value), left)
    else if (which == 2) store(out, tanh(value), left)
    else if (which == 3) store(out, log1p(value), left)
    else store(out, log(value), left)
    x += 16
    out += 16
  }
}
