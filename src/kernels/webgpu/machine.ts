import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu'
import { Failure } from '../../numerics/failure'
import type { Block, Call } from '../kernel-set'

/**
 * Turns WGSL into calls: resolves blocks to buffers, compiles each source once a device, and keeps the compute pass
 * that the calls of one `run` share. Dispatches of a pass see each other's results in order.
 */
export interface Machine {
  readonly limits: GPUSupportedLimits
  prepare(program: Program): Call
  /** A buffer of our own that programs may pass numbers in; the same one for every program that asks for that size. */
  scratch(floats: number): Operand
  run(calls: Call[]): void
  write(to: Block, values: Float32Array): void
  read(from: Block, length: number): Promise<Float32Array>
}

/** A block, or scratch memory from its start. */
export type Operand = Block | { buffer: GPUBuffer; offset: 0 }

/**
 * A shader body, in which an operand `name` of `reads` or `writes` is `load_name(i)`, its i-th float, and one of
 * `writes` also `store_name(i, value)`. Nulls are left out: a body must not mention them. Its `main` calls `begin()`
 * first, which fetches where the operands start: uniforms, so that layers of one shape share a pipeline.
 */
export interface Program {
  reads: Record<string, Operand | null>
  writes: Record<string, Operand | null>
  body: string
  /** How many along x, y, z. */
  workgroups: [number, number?, number?]
}

/** What outlives a kernel set, because compiling is slow and memory is not free. */
interface DeviceState {
  pipelines: Map<string, GPUComputePipeline>
  offsets: Map<string, GPUBuffer>
  scratch: Map<number, GPUBuffer>
  /** The first error of the device that nobody handled: a kernel that does not compile must not train in silence. */
  error: string | null
}

const states = new WeakMap<GPUDevice, DeviceState>()

function stateOf(device: GPUDevice): DeviceState {
  const known = states.get(device)
  if (known) return known
  const state: DeviceState = { pipelines: new Map(), offsets: new Map(), scratch: new Map(), error: null }
  device.addEventListener('uncapturederror', (event) => {
    state.error ??= event.error.message
  })
  states.set(device, state)
  return state
}

/** tfjs's open command encoder, which its types hide: work waits there until the queue is submitted. */
type Queued = { commandEncoder: GPUCommandEncoder | null }

export function openMachine(backend: WebGPUBackend): Machine {
  const { device } = backend
  const state = stateOf(device)
  const queued = backend as unknown as Queued
  let pass: GPUComputePassEncoder | null = null

  /** Encodes behind whatever tfjs was asked before, and submits both together. */
  function submit(encode: (encoder: GPUCommandEncoder) => void): void {
    backend.ensureCommandEncoderReady()
    backend.endComputePassEncoder()
    if (queued.commandEncoder) encode(queued.commandEncoder)
    backend.submitQueue()
  }

  function bufferOf(operand: Operand): GPUBuffer {
    if ('buffer' in operand) return operand.buffer
    const { dataId } = operand.tensor
    backend.uploadToGPU(dataId)
    const data = backend.tensorMap.get(dataId)
    // A copy tfjs once read would be stale as soon as we write.
    data.values = null as never
    return data.resource as GPUBuffer
  }

  function throwIfFailed(): void {
    if (state.error !== null) throw new Failure('gpu/kernel-failed', { message: state.error })
  }

  return {
    limits: device.limits,
    prepare: ({ reads, writes, body, workgroups }) => {
      const [read, written] = [present(reads, bufferOf), present(writes, bufferOf)]
      const operands = [...read, ...written]
      // WebGPU binds a buffer once if anything writes it, so operands that share a tensor share a binding.
      const buffers = [...new Set(operands.map(({ buffer }) => buffer))]
      const bindings = buffers.map((buffer) => written.some((operand) => operand.buffer === buffer))
      const source = [
        ...bindings.map(
          (mutable, i) =>
            `@group(0) @binding(${i}) var<storage, ${mutable ? 'read_write' : 'read'}> buffer${i}: array<f32>;`,
        ),
        `@group(0) @binding(${buffers.length}) var<uniform> offsets: array<vec4u, ${operands.length}>;`,
        ...operands.map((operand, i) =>
          accessors(operand, buffers.indexOf(operand.buffer), i >= read.length),
        ),
        `fn begin() {`,
        ...operands.map(({ name, offset }, i) => (offset === 0 ? '' : `at_${name} = offsets[${i}].x;`)),
        `}`,
        body,
      ].join('\n')
      const pipeline = cached(state.pipelines, source, () => compile(device, source, bindings))
      const offsets = operands.map(({ offset }) => offset)
      const uniforms = cached(state.offsets, offsets.join(), () => uniformsOf(device, offsets))
      const group = device.createBindGroup({
        layout: pipeline.getBindGroupLayout(0),
        entries: [...buffers, uniforms].map((buffer, binding) => ({ binding, resource: { buffer } })),
      })
      const [x, y, z] = workgroups
      return () => {
        if (!pass) throw new Error('A call outside of run')
        pass.setPipeline(pipeline)
        pass.setBindGroup(0, group)
        pass.dispatchWorkgroups(x, y, z)
      }
    },
    scratch: (floats) => ({
      offset: 0,
      buffer: cached(state.scratch, floats, () =>
        device.createBuffer({ size: 4 * floats, usage: GPUBufferUsage.STORAGE }),
      ),
    }),
    run: (calls) => {
      throwIfFailed()
      submit((encoder) => {
        pass = encoder.beginComputePass()
        for (const call of calls) call()
        pass.end()
        pass = null
      })
    },
    write: (to, values) => {
      const buffer = bufferOf(to)
      if (queued.commandEncoder) submit(() => {})
      device.queue.writeBuffer(buffer, 4 * to.offset, values as Float32Array<ArrayBuffer>)
    },
    read: async (from, length) => {
      const source = bufferOf(from)
      const usage = GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST
      const staging = backend.bufferManager.acquireBuffer(4 * length, usage)
      submit((encoder) => encoder.copyBufferToBuffer(source, 4 * from.offset, staging, 0, 4 * length))
      await staging.mapAsync(GPUMapMode.READ)
      const values = new Float32Array(staging.getMappedRange().slice(0))
      staging.unmap()
      backend.bufferManager.releaseBuffer(staging)
      throwIfFailed()
      return values
    },
  }
}

interface Named {
  name: string
  buffer: GPUBuffer
  offset: number
}

function present(operands: Program['reads'], bufferOf: (operand: Operand) => GPUBuffer): Named[] {
  return Object.entries(operands).flatMap(([name, operand]) =>
    operand ? [{ name, buffer: bufferOf(operand), offset: operand.offset }] : [],
  )
}

/** An operand at the start of its buffer, the usual case, needs no uniform. */
function accessors({ name, offset }: Named, buffer: number, isWritten: boolean): string {
  const element = `buffer${buffer}[at_${name} + i]`
  return [
    offset === 0 ? `const at_${name} = 0u;` : `var<private> at_${name}: u32;`,
    `fn load_${name}(i: u32) -> f32 { return ${element}; }`,
    isWritten ? `fn store_${name}(i: u32, value: f32) { ${element} = value; }` : '',
  ].join('\n')
}

/** The layout is spelled out, because a derived one leaves out what a body does not use. */
function compile(device: GPUDevice, source: string, bindings: boolean[]): GPUComputePipeline {
  const types = bindings.map((mutable): GPUBufferBindingType => (mutable ? 'storage' : 'read-only-storage'))
  const layout = device.createBindGroupLayout({
    entries: [...types, 'uniform' as const].map((type, binding) => ({
      binding,
      visibility: GPUShaderStage.COMPUTE,
      buffer: { type },
    })),
  })
  return device.createComputePipeline({
    layout: device.createPipelineLayout({ bindGroupLayouts: [layout] }),
    compute: { module: device.createShaderModule({ code: source }), entryPoint: 'main' },
  })
}

function uniformsOf(device: GPUDevice, offsets: number[]): GPUBuffer {
  const usage = GPUBufferUsage.UNIFORM | GPUBufferUsage.COPY_DST
  const buffer = device.createBuffer({ size: 16 * offsets.length, usage })
  device.queue.writeBuffer(buffer, 0, Uint32Array.from(offsets.flatMap((offset) => [offset, 0, 0, 0])))
  return buffer
}

function cached<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key)
  if (known) return known
  const made = make()
  map.set(key, made)
  return made
}
