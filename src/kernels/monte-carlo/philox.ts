/**
 * Philox-4x32-10: four random 32-bit words for each number of a counter, so that every path of a simulation can be drawn by
 * itself, by whichever thread comes by, and comes out the same.
 *
 * Ten rounds; each multiplies two of the four words by constants and mixes the halves of the products with the others and
 * with the key.
 *
 * Source: J. Salmon and others (2011), Parallel random numbers: as easy as 1, 2, 3, https://doi.org/10.1145/2063384.2063405;
 * test vectors: https://github.com/DEShawResearch/random123/blob/main/tests/kat_vectors
 * WGSL has no 64-bit product, so its upper half is put together from products of 16 bits.
 */
export const PHILOX_WGSL = `
fn upperHalf(a: u32, b: u32) -> u32 {
  let a0 = a & 0xffffu;
  let a1 = a >> 16u;
  let b0 = b & 0xffffu;
  let b1 = b >> 16u;
  let middle = a1 * b0 + ((a0 * b0) >> 16u);
  let other = a0 * b1 + (middle & 0xffffu);
  return a1 * b1 + (middle >> 16u) + (other >> 16u);
}
fn philox(counter: vec4u, key: vec2u) -> vec4u {
  var c = counter;
  var k = key;
  for (var round = 0; round < 10; round++) {
    let left = upperHalf(0xd2511f53u, c.x);
    let right = upperHalf(0xcd9e8d57u, c.z);
    c = vec4u(right ^ c.y ^ k.x, 0xcd9e8d57u * c.z, left ^ c.w ^ k.y, 0xd2511f53u * c.x);
    k += vec2u(0x9e3779b9u, 0xbb67ae85u);
  }
  return c;
}`

/** The same in plain steps. */
export function philox(counter: readonly number[], key: readonly number[]): Uint32Array {
  const multiply = (a: number, b: number) => {
    const product = BigInt(a >>> 0) * BigInt(b >>> 0)
    return [Number(product >> 32n), Number(product & 0xffffffffn)]
  }
  let c = [...counter]
  let [k0, k1] = key
  for (let round = 0; round < 10; round++) {
    const [upper0, lower0] = multiply(0xd2511f53, c[0])
    const [upper2, lower2] = multiply(0xcd9e8d57, c[2])
    c = [upper2 ^ c[1] ^ k0, lower2, upper0 ^ c[3] ^ k1, lower0]
    k0 = (k0 + 0x9e3779b9) >>> 0
    k1 = (k1 + 0xbb67ae85) >>> 0
  }
  return Uint32Array.from(c)
}
