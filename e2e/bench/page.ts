/** The page one subject lives in: it offers the calls of its suite's `host.ts` to the script that drives it. */
import type { Host } from './remote/remote'

const query = new URLSearchParams(location.search)
const hosts = import.meta.glob<{ host: Host }>('./*/host.ts')

const { host } = await hosts[`./${query.get('suite')}/host.ts`]()
Object.assign(globalThis, { calls: host(query.get('subject') ?? '') })
