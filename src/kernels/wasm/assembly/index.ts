/**
 * The kernels of the WASM backend, as pure functions on addresses in tfjs' memory (in bytes, of float32). The module
 * has no memory, no data and no state of its own; every function that needs working memory is handed `scratch`,
 * of as many bytes as its `..Scratch` function says. Built twice, with and without relaxed SIMD.
 */
export { product, productScratch, productTransposed } from './product'
export { weightGradient, weightGradientScratch } from './weight-gradient'
export { lstmForward, lstmForwardScratch } from './lstm-forward'
export { lstmBackward, lstmBackwardScratch } from './lstm-backward'
export { forecastLoss, forecastLossScratch } from './forecast-loss'
export { squaredError } from './squared-error'
export { adam, adamTo } from './adam'
export { apply } from './apply'
export { denseGradient, denseGradientScratch } from './dense-gradient'
export { layerNorm, layerNormGradient } from './layer-norm'
export { gelu, geluGradient } from './gelu'
export { attention, attentionScratch } from './attention'
export { attentionGradient, attentionGradientScratch } from './attention-gradient'
export { addRowsTo, bag, embedding, embeddingGradient, takeRows } from './embedding'
export { meanPool, meanPoolGradient } from './pool'
export { dropout } from './dropout'
export { crossEntropy, crossEntropyGradient, crossEntropyScratch } from './cross-entropy'
export { tokenLoss, tokenLossGradient, tokenLossGradientScratch, tokenLossScratch } from './token-loss'
