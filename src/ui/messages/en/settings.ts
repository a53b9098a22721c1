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
      denied: 'The browser may clear it when space is short: make a backup.',
      unsupported: 'This browser cannot promise to keep it: make a backup.',
      unknown: 'Whether the browser keeps it is known after the first import.',
    },
    ask: 'Ask the browser to keep it',
    export: 'Export prices',
    held: {
      title: 'What is held, and where',
      where:
        'All of it is in this browser, in the database “tailwatch” of this address (IndexedDB), and nowhere else.',
      kind: 'What',
      records: 'Records',
      size: 'Size',
      kinds: {
        prices: 'Prices',
        headlines: 'Headlines and what was read from them',
        models: 'Language models that learned from you',
        results: 'Results and runs under way',
        rest: 'Portfolio, settings, list of imports',
        originals: 'Originals of prices that were changed here',
        undo: 'Kept for undo until the next start',
      },
      total: 'Together',
      free: (size: string) => `Free ${size} kept for undo`,
      files: 'By file',
      file: 'File',
      delete: 'Delete',
      deleteOf: (name: string) => `Delete what came with ${name}`,
      more: (n: number, name: string) => (n > 1 ? `${name} and ${n - 1} more` : name),
    },
    backup: {
      title: 'Backup',
      hint: 'One file with everything: prices, portfolio, results, headlines, models and settings. Each part carries a checksum.',
      make: 'Back up',
      restore: 'Open a backup',
      contents: (name: string, time: string, size: string) =>
        `${name}, made on ${time}, ${size}. Every part is whole.`,
      warning:
        'Restoring puts it in place of everything that is stored now. It can be undone as long as this page is open.',
      confirm: 'Restore it',
      cancel: 'Leave all as it is',
    },
    check: {
      title: 'Check',
      hint: 'Reads everything that is stored and holds it against the checksums it was written with.',
      run: 'Check what is stored',
      whole: 'Everything that is stored is whole.',
      damaged: (n: number) => `${count(n, 'thing is', 'things are')} not whole:`,
      problems: {
        missing: 'parts are missing; import it again, or restore a backup',
        torn: 'parts are not as they were written; import it again, or restore a backup',
        original:
          'whole, but the original it was changed from is lost, so that the change cannot be taken back',
      },
    },
    erase: {
      title: 'Erase',
      run: 'Erase everything',
      hint: 'Settings included. It can be undone as long as this page is open.',
    },
    chores: {
      'backing-up': 'Packing the backup',
      opening: 'Reading the backup',
      restoring: 'Putting it in place',
      checking: 'Reading everything',
      erasing: 'Erasing',
      freeing: 'Freeing space',
    },
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
