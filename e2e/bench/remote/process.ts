import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { inTime, type Remote } from './remote'

/**
 * A subject in a process of its own, which reads { call, argument } and writes { result } or { error }, one JSON line each.
 */
export function inProcess(command: string, args: string[], env: Record<string, string> = {}): Remote {
  const child = spawn(command, args, { env: { ...process.env, ...env } })
  let lastWords = ''
  child.stderr.on('data', (text) => (lastWords = `${lastWords}${text}`.slice(-2000)))
  const lines = createInterface(child.stdout)
  const ended = new Promise<never>((_, reject) => {
    child.on('error', reject)
    child.on('close', () => reject(new Error(lastWords.trim().split('\n').pop() || 'the process ended')))
  })
  ended.catch(() => {})
  child.stdin.on('error', () => {})

  async function call(name: string, argument: unknown): Promise<unknown> {
    const line = new Promise<string>((resolve) => lines.once('line', resolve))
    child.stdin.write(`${JSON.stringify({ call: name, argument })}\n`)
    const { result, error } = JSON.parse(await inTime(Promise.race([line, ended])))
    if (error) throw new Error(error)
    return result
  }
  return {
    call,
    close: async () => {
      child.kill()
      await ended.catch(() => {})
    },
  }
}
