import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { inProcess } from '../remote/process'
import type { Remote } from '../remote/remote'
import { batchesFor, SHAPE, type Case } from './cases'

const SCRIPT = fileURLToPath(new URL('pytorch.py', import.meta.url))
/** The first on the path need not be the system's, which is the one that Debian's python3-torch belongs to. */
const PYTHONS = ['python3', '/usr/bin/python3']

/** Throws where no Python has PyTorch. */
export function torch(): Remote {
  const python = PYTHONS.find((command) => spawnSync(command, ['-c', 'import torch']).status === 0)
  if (!python) throw new Error('no python3 with PyTorch')
  return inProcess(python, [SCRIPT])
}

/** The same batches as the others have, as JSON. */
export function forTorch(which: Case) {
  const batches = batchesFor(which).map((texts) =>
    texts.map(({ ids, grams, gramWeights }) => ({
      ids: [...ids],
      grams: [...grams],
      gramWeights: [...gramWeights],
    })),
  )
  return { shape: SHAPE, work: which.work, batches }
}
