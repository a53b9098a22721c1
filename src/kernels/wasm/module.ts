import { relaxed, simd } from './assembly/index.ts?assembly'
import type { Address, TextFunctions } from './text-functions'

/** The functions of assembly/index.ts; what they compute is said in kernel-set.ts. Sizes are whole numbers. */
export interface Functions extends TextFunctions {
  productScratch(columns: number, inner: number): number
  product(
    rows: number,
    columns: number,
    inner: number,
    a: Address,
    b: Address,
    bias: Address,
    out: Address,
    scratch: Address,
  ): void
  productTransposed(
    rows: number,
    inner: number,
    columns: number,
    a: Address,
    b: Address,
    out: Address,
    scratch: Address,
  ): void
  weightGradientScratch(columns: number, widest: number): number
  weightGradient(
    rows: number,
    columns: number,
    gradient: Address,
    leftColumns: number,
    left: Address,
    rightColumns: number,
    right: Address,
    lag: number,
    initial: Address,
    out: Address,
    scratch: Address,
  ): void
  lstmForwardScratch(units: number): number
  lstmForward(
    time: number,
    batch: number,
    units: number,
    hard: boolean,
    gates: Address,
    recurrentKernel: Address,
    initialHidden: Address,
    initialCell: Address,
    hidden: Address,
    cell: Address,
    mask: Address,
    masked: Address,
    scratch: Address,
  ): void
  lstmBackwardScratch(units: number): number
  lstmBackward(
    time: number,
    batch: number,
    units: number,
    hard: boolean,
    upstream: Address,
    mask: Address,
    recurrentKernel: Address,
    gates: Address,
    cell: Address,
    initialCell: Address,
    dz: Address,
    dHidden: Address,
    dCell: Address,
    scratch: Address,
  ): void
  forecastLossScratch(): number
  forecastLoss(
    rows: number,
    horizon: number,
    raw: Address,
    targets: Address,
    weights: Address,
    loss: Address,
    gradient: Address,
    scratch: Address,
  ): void
  squaredError(
    rows: number,
    columns: number,
    output: Address,
    targets: Address,
    loss: Address,
    gradient: Address,
  ): void
  adam(
    size: number,
    parameters: Address,
    gradient: Address,
    firstMoment: Address,
    secondMoment: Address,
    decays: Address,
    schedule: Address,
    beta1: number,
    beta2: number,
    epsilon: number,
    weightDecay: number,
    clipNorm: number,
  ): void
  /** exp, sigmoid, tanh, log1p, log; for tests. */
  apply(which: number, size: number, x: Address, out: Address): void
}

export type Build = 'simd' | 'relaxed'

/** A function without arguments that returns `f32x4.relaxed_madd` of zeros. */
// prettier-ignore
const RELAXED_PROBE = Uint8Array.of(
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 19, 1, 17, 0,
  65, 0, 253, 15, 65, 0, 253, 15, 65, 0, 253, 15, 253, 133, 2, 11,
)

export function bestBuild(): Build {
  return WebAssembly.validate(RELAXED_PROBE) ? 'relaxed' : 'simd'
}

/** The module on somebody else's memory; null where this build is not supported. */
export async function instantiate(memory: WebAssembly.Memory, build: Build): Promise<Functions | null> {
  const bytes = build === 'relaxed' ? relaxed : simd
  if (!WebAssembly.validate(bytes)) return null
  const { instance } = await WebAssembly.instantiate(bytes, { env: { memory } })
  return instance.exports as unknown as Functions
}
