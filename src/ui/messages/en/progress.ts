/** Keys sent by the engine's jobs. */
export const progress = {
  'read-files': 'Reading files',
  'train-forecaster': 'Training the network',
  'measure-risk': 'Measuring risk',
  'optimise-allocation': 'Optimising the allocation',
  'generate-market': 'Drawing a synthetic market',
  'inspect-device': 'Looking for a device',
}
