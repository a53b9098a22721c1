import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { inProcess } from '../remote/process'
import type { Remote } from '../remote/remote'
import { garchReturns, pathSpec, PATHS, type Case } from './cases'

const script = (name: string) => fileURLToPath(new URL(name, import.meta.url))

/** The first on the path need not be the system's, to which Debian's packages belong. */
const PYTHONS = ['/usr/bin/python3', 'python3']
/** One thread, like the others on a processor. */
const ONE_THREAD = { OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1' }

/** Throws where no Python has the packages. */
export function python(name: Case): Remote {
  const needs = name.startsWith('GARCH') ? 'scipy' : 'numpy'
  const command = PYTHONS.find((one) => spawnSync(one, ['-c', `import ${needs}`]).status === 0)
  if (!command) throw new Error(`no python3 with ${needs}`)
  return inProcess(command, [script(name.startsWith('GARCH') ? 'garch.py' : 'simulate.py')], ONE_THREAD)
}

/** Throws where there is no R with the packages. */
export function r(name: Case): Remote {
  const needs = name.startsWith('GARCH') ? ['jsonlite', 'fGarch'] : ['jsonlite']
  if (spawnSync('Rscript', ['--version']).status !== 0) throw new Error('no Rscript')
  const loads = needs.map((one) => `library(${one})`).join(';')
  if (spawnSync('Rscript', ['-e', loads]).status !== 0) throw new Error(`no R with ${needs.join(' and ')}`)
  return inProcess('Rscript', [script(name.startsWith('GARCH') ? 'garch.R' : 'simulate.R')], ONE_THREAD)
}

/** What the app makes for itself, as JSON. */
export function dataFor(name: Case): object {
  if (name.startsWith('GARCH')) return { name, returns: [...garchReturns(5_000)] }
  if (!name.startsWith('Monte Carlo')) return { name }
  const { factor, degrees, maps, scales, location } = pathSpec(name.endsWith('t copula'))
  return { name, paths: PATHS, factor: [...factor], degrees, maps: [...maps], scales: [...scales], location }
}
