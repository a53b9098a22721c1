import { createServer, type Server } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { preview } from 'vite'

/** A second server of the same build (or of another folder), that a test may stop. */
export async function startServer(
  port: number,
  outDir = 'dist',
): Promise<{ url: string; stop(): Promise<void> }> {
  const server = await preview({
    root: new URL('..', import.meta.url).pathname,
    logLevel: 'error',
    build: { outDir },
    preview: { port, strictPort: true, host: '127.0.0.1', open: false },
  })
  return { url: `http://127.0.0.1:${port}/`, stop: () => server.close() }
}

/** A proxy that forwards to this machine only, and writes down every host it was asked for. */
export async function startLoggingProxy(): Promise<{
  address: string
  hosts: Set<string>
  stop(): Promise<void>
}> {
  const hosts = new Set<string>()
  const sockets = new Set<Socket>()
  const proxy: Server = createServer(async (request, response) => {
    const target = new URL(request.url ?? '')
    hosts.add(target.host)
    if (target.hostname !== '127.0.0.1') return void response.writeHead(403).end()
    const answer = await fetch(target, { headers: { accept: request.headers.accept ?? '*/*' } })
    const headers = Object.fromEntries(
      [...answer.headers].filter(([name]) => !/encoding|length|transfer/.test(name)),
    )
    response.writeHead(answer.status, headers).end(Buffer.from(await answer.arrayBuffer()))
  })
  proxy.on('connect', (request, socket) => {
    hosts.add(request.url ?? '')
    if (!request.url?.startsWith('127.0.0.1:')) return void socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
    const [host, port] = request.url.split(':')
    const onward = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n')
      onward.pipe(socket).pipe(onward)
    })
  })
  proxy.on(
    'connection',
    (socket) => sockets.add(socket).has(socket) && socket.on('close', () => sockets.delete(socket)),
  )
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    hosts,
    stop: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        proxy.close(() => resolve())
      }),
  }
}
