/**
 * Functions that WGSL leaves unsafe: exp may overflow to anything, tanh fails for large arguments on some drivers, and
 * exp, min, max and clamp may lose a NaN. Arguments are limited with `select`, whose comparison a NaN fails, and NaNs
 * are told by their bits, which no optimisation assumes away: a diverged run shows. Absolute error about 1e-7.
 */
export const MATH = `
fn isNaN(x: f32) -> bool { return (bitcast<u32>(x) & 0x7fffffffu) > 0x7f800000u; }
fn sigmoid(x: f32) -> f32 { return select(1 / (1 + exp(select(-x, 80.0, x < -80))), x, isNaN(x)); }
fn tanhSafe(x: f32) -> f32 { return 2 * sigmoid(2 * x) - 1; }
fn softplus(x: f32) -> f32 { return select(select(0.0, x, x > 0) + log(1 + exp(-abs(x))), x, isNaN(x)); }
fn atMost(x: f32, most: f32) -> f32 { return select(x, most, x > most); }
fn atLeast(x: f32, least: f32) -> f32 { return select(x, least, x < least); }
`
