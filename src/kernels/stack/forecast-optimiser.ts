import type { ForecastOptimiser, OptimiserOptions, Windows } from '../../learning/optimiser'
import type { KernelSet } from '../kernel-set'
import { together } from './memory'
import { StackScorer } from './scorer'
import { TrainingStep } from './training-step'

/** Windows are scored in groups, so that the gates of a layer stay below so many floats (64 MB). */
const SCORED_FLOATS = 2 ** 24
const SCORED_TOGETHER = 64

/** The forecaster's training run on a backend's kernel set. */
export class FusedOptimiser extends TrainingStep implements ForecastOptimiser {
  private readonly stack: OptimiserOptions['stack']
  private readonly makeScorer: (windows: Windows) => StackScorer
  private scorer: { windows: Windows; of: StackScorer } | null = null

  constructor(kernels: KernelSet, options: OptimiserOptions) {
    const { stack, windows, horizon, lossWeights, lossNumbers, ...rest } = options
    const loss = { kind: 'forecast', horizon, numbers: lossNumbers, weights: lossWeights } as const
    super(kernels, { stack, windows, loss, ...rest })
    this.stack = stack
    this.makeScorer = (of) =>
      new StackScorer(kernels, { stack, windows: of, parameters: this.parameters, ...loss })
  }

  async score(inputs: Float32Array, targets: Float32Array, windows: Windows): Promise<number> {
    const { time, batch, from } = windows
    const group = together(this.stack, time, Math.min(SCORED_TOGETHER, batch), SCORED_FLOATS)
    const scorer = this.scorerFor({ time, from, batch: group })
    let sum = 0
    for (let first = 0; first < batch; first += group) {
      // The last group is filled up with what came before; those rows are not counted again.
      const start = Math.min(first, batch - group)
      const losses = await scorer.score(
        columns(inputs, time, batch, start, group),
        columns(targets, time - from, batch, start, group),
      )
      losses.forEach((loss, row) => (sum += start + (row % group) >= first ? loss : 0))
    }
    return (sum * group) / batch
  }

  override dispose(): void {
    this.scorer?.of.dispose()
    super.dispose()
  }

  private scorerFor(windows: Windows): StackScorer {
    const same = this.scorer && JSON.stringify(this.scorer.windows) === JSON.stringify(windows)
    if (!same) {
      this.scorer?.of.dispose()
      this.scorer = { windows, of: this.makeScorer(windows) }
    }
    return this.scorer!.of
  }
}

/** Batch rows [start, start + count) of a time-major matrix [time batch, width]. */
function columns(
  values: Float32Array,
  time: number,
  batch: number,
  start: number,
  count: number,
): Float32Array {
  if (count === batch) return values
  const width = values.length / (time * batch)
  const result = new Float32Array(time * count * width)
  for (let t = 0; t < time; t++) {
    const from = (t * batch + start) * width
    result.set(values.subarray(from, from + count * width), t * count * width)
  }
  return result
}
