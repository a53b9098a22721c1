/** Opening a WebGPU device: its adapter's name, whether it is software, and everything the adapter can give. */

const SOFTWARE = /swiftshader|llvmpipe|lavapipe|softpipe|basic render/i

/** What tfjs' own kernels and fused ones are faster with. */
const FEATURES: GPUFeatureName[] = ['timestamp-query', 'subgroups', 'shader-f16']
const LIMITS = [
  'maxStorageBuffersPerShaderStage',
  'maxBufferSize',
  'maxStorageBufferBindingSize',
  'maxComputeWorkgroupStorageSize',
  'maxComputeInvocationsPerWorkgroup',
  'maxComputeWorkgroupSizeX',
  'maxComputeWorkgroupSizeY',
  'maxComputeWorkgroupSizeZ',
  'maxComputeWorkgroupsPerDimension',
] as const

export function adapterName({ info }: GPUAdapter): string {
  const { vendor, architecture, device, description } = info
  return [vendor, architecture, device, description].filter(Boolean).join(' ')
}

/** SwiftShader, llvmpipe and the like: the processor pretending to be a GPU. */
export function isSoftware(adapter: GPUAdapter): boolean {
  const flags = [adapter.info, adapter] as { isFallbackAdapter?: boolean }[]
  return (
    flags.some(({ isFallbackAdapter }) => isFallbackAdapter === true) || SOFTWARE.test(adapterName(adapter))
  )
}

/** Rejects when the driver refuses. */
export function openGpu(adapter: GPUAdapter): Promise<GPUDevice> {
  const limits = LIMITS.filter((name) => adapter.limits[name] !== undefined)
  return adapter.requestDevice({
    requiredFeatures: FEATURES.filter((name) => adapter.features.has(name)),
    requiredLimits: Object.fromEntries(limits.map((name) => [name, adapter.limits[name]])),
  })
}
