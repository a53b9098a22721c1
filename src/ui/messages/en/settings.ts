import { count } from '../plural'

export const settings = {
  title: 'Settings',
  device: {
    title: 'Device',
    label: 'Compute on',
    auto: 'Choose for me',
    used: (name: string) => `Training runs on ${name}.`,
    none: 'The device is named here, and on each result, once it was looked at.',
    hint: 'A hardware GPU is used where there is one; otherwise WASM. Nothing changes without being shown.',
  },
  theme: {
    title: 'Appearance',
    label: 'Theme',
    options: { system: 'As the system', light: 'Light', dark: 'Dark' },
  },
  run: {
    title: 'Repeatability',
    seed: 'Seed',
    seedHint: 'Goes into every random choice and into the report.',
    reset: 'Back to the default run',
    resetHint: 'Preset, seed, device, objective and constraints; your data stay.',
  },
  storage: {
    title: 'Storage',
    used: (size: string) => `${size} on this device.`,
    stored: (n: number) => `${count(n, 'price history', 'price histories')} stored.`,
    persisted: {
      granted: 'The browser promised to keep it.',
      denied: 'The browser may clear it when space is short. Keep your files.',
      unsupported: 'This browser cannot promise to keep it. Keep your files.',
      unknown: 'Whether the browser keeps it is known after the first import.',
    },
    export: 'Export prices',
    deleteAll: 'Delete all prices',
  },
  app: {
    title: 'The app',
    install: 'Install the app',
    installed: 'Use your browser’s menu to install it, or it is installed already.',
    offline: 'Stored for offline use.',
    notOffline: 'Not yet stored for offline use.',
  },
  about: {
    about: 'About',
    text: 'Tailwatch runs in this browser only. There is no server, no account and no tracking; your files and results stay on this machine.',
    advice: 'Not financial advice.',
    adviceText:
      'It describes the past and how often its own forecasts were wrong; what you do is your decision.',
    licence: 'MIT licence. Typeface Source Sans 3. Sample data from vega-datasets (BSD-3).',
    conventions: 'Conventions',
    conventionList: [
      ['Losses', 'positive per cent of today’s value'],
      ['Returns', 'simple for portfolios, log inside the network'],
      ['Quantiles', 'type 7, linear between order statistics'],
      ['Variance', 'sample, n − 1'],
      ['Year', '252 days for daily data, otherwise as the dates say'],
      ['Horizon', 'one day unless stated'],
    ] as [string, string][],
  },
}
