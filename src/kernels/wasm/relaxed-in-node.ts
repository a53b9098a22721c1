import { setFlagsFromString } from 'node:v8'
import { bestBuild } from './module'

/** For the tests: Node 20 has relaxed SIMD behind a flag, later ones and the browsers without. */
export function allowRelaxedInNode(): void {
  if (bestBuild() === 'simd') setFlagsFromString('--experimental-wasm-relaxed-simd')
}
