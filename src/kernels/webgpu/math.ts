export type FloatType = 'f32' | 'vec2f' | 'vec4f'

/**
 * Functions that WGSL leaves unsafe, of floats or of vectors of them: exp may overflow to anything, tanh fails for
 * large arguments on some drivers, and exp, min, max and clamp may lose a NaN. Arguments are limited with `select`,
 * whose comparison a NaN fails, and NaNs are told by their bits, which no optimisation assumes away: a diverged run
 * shows. Absolute error about 1e-7.
 */
export function math(type: FloatType): string {
  const [bits, truth] = {
    f32: ['u32', 'bool'],
    vec2f: ['vec2u', 'vec2<bool>'],
    vec4f: ['vec4u', 'vec4<bool>'],
  }[type]
  return `
fn isNaN(x: ${type}) -> ${truth} {
  return (bitcast<${bits}>(x) & ${bits}(0x7fffffff)) > ${bits}(0x7f800000);
}
fn sigmoid(x: ${type}) -> ${type} {
  return select(1 / (1 + exp(select(-x, ${type}(80), x < ${type}(-80)))), x, isNaN(x));
}
fn tanhSafe(x: ${type}) -> ${type} { return 2 * sigmoid(2 * x) - 1; }
fn softplus(x: ${type}) -> ${type} {
  return select(select(${type}(), x, x > ${type}()) + log(1 + exp(-abs(x))), x, isNaN(x));
}
fn atMost(x: ${type}, most: ${type}) -> ${type} { return select(x, most, x > most); }
fn atLeast(x: ${type}, least: ${type}) -> ${type} { return select(x, least, x < least); }
`
}
