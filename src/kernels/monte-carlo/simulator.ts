import type { PathSimulator, PathSpec } from '../../finance/risk/monte-carlo/paths'
import { Failure } from '../../numerics/failure'
import { numbersOf } from './numbers'
import { GROUPS_A_ROW, pathsShader, THREADS } from './paths-wgsl'
import { keyOf } from './reference'

/**
 * Portfolio returns drawn on a GPU, one path a thread, float32.
 *
 * Every path has its own counter (philox.ts), so that the numbers do not depend on how the work is spread. The pipeline is
 * compiled once for a number of holdings and knots. Throws `gpu/kernel-failed` {message} when the device refuses; rejects
 * when it is lost.
 */
export function gpuSimulator(device: GPUDevice, name: string): PathSimulator {
  const pipelines = new Map<string, GPUComputePipeline>()

  function pipelineFor(holdings: number, knots: number): GPUComputePipeline {
    const key = `${holdings} ${knots}`
    const known = pipelines.get(key)
    if (known) return known
    const module = device.createShaderModule({ code: pathsShader(holdings, knots) })
    const pipeline = device.createComputePipeline({ layout: 'auto', compute: { module, entryPoint: 'main' } })
    pipelines.set(key, pipeline)
    return pipeline
  }

  return {
    name,
    async simulate(spec, paths, seed) {
      device.pushErrorScope('validation')
      const holdings = spec.scales.length
      const knots = spec.maps.length === 0 ? 0 : spec.maps.length / holdings - 1
      const pipeline = pipelineFor(holdings, knots)
      const { STORAGE, UNIFORM, COPY_SRC, COPY_DST, MAP_READ } = GPUBufferUsage
      const numbers = filled(device, STORAGE, numbersOf(spec))
      const factor = filled(device, STORAGE, rowsOf(spec))
      const job = filled(device, UNIFORM, Uint32Array.of(paths, 0, ...keyOf(seed)))
      const returns = device.createBuffer({ size: 4 * paths, usage: STORAGE | COPY_SRC })
      const copy = device.createBuffer({ size: 4 * paths, usage: MAP_READ | COPY_DST })
      const encoder = device.createCommandEncoder()
      const pass = encoder.beginComputePass()
      pass.setPipeline(pipeline)
      pass.setBindGroup(
        0,
        device.createBindGroup({
          layout: pipeline.getBindGroupLayout(0),
          entries: [numbers, factor, job, returns].map((buffer, binding) => ({
            binding,
            resource: { buffer },
          })),
        }),
      )
      const groups = Math.ceil(paths / THREADS)
      pass.dispatchWorkgroups(Math.min(groups, GROUPS_A_ROW), Math.ceil(groups / GROUPS_A_ROW))
      pass.end()
      encoder.copyBufferToBuffer(returns, 0, copy, 0, 4 * paths)
      device.queue.submit([encoder.finish()])
      try {
        const error = await device.popErrorScope()
        if (error) throw new Failure('gpu/kernel-failed', { message: error.message })
        await copy.mapAsync(GPUMapMode.READ)
        return new Float32Array(copy.getMappedRange().slice(0))
      } finally {
        for (const buffer of [numbers, factor, job, returns, copy]) buffer.destroy()
      }
    },
  }
}

/** The factor with its rows filled up to whole vectors of four. */
function rowsOf({ factor, scales: { length: size } }: PathSpec): Float32Array<ArrayBuffer> {
  const width = 4 * Math.ceil(size / 4)
  const rows = new Float32Array(size * width)
  for (let i = 0; i < size; i++) rows.set(factor.subarray(i * size, (i + 1) * size), i * width)
  return rows
}

function filled(
  device: GPUDevice,
  usage: GPUBufferUsageFlags,
  values: Float32Array<ArrayBuffer> | Uint32Array<ArrayBuffer>,
): GPUBuffer {
  const buffer = device.createBuffer({ size: values.byteLength, usage: usage | GPUBufferUsage.COPY_DST })
  device.queue.writeBuffer(buffer, 0, values)
  return buffer
}
