import type { Network } from './network'

/** An implementation of the network. It throws, with the reason, where it cannot run. */
export type Subject = (network: Network) => Promise<Prepared>

export interface Prepared {
  /** What it really runs on; 'CPU' at the start stands for the machine's processor. */
  device: string
  /** One batch forward, gradients and Adam; the loss, read back: the step is over when its result is there. */
  train(): Promise<number>
  /** One batch forward; the outputs [batch, outputs], read back. */
  infer(): Promise<Float32Array>
}
