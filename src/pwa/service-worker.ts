/// <reference lib="webworker" />
/**
 * Precaches every file of the build, so that the app works with the network cable pulled out. A new version
 * waits until the page says so (see `register.ts`): an update never interrupts a run.
 */
import { cleanupOutdatedCaches, precacheAndRoute } from 'workbox-precaching'

declare const self: ServiceWorkerGlobalScope & {
  __WB_MANIFEST: (string | { url: string; revision: string | null })[]
}

// The query (`?sample=…`) chooses what the page does, never which file it is.
precacheAndRoute(self.__WB_MANIFEST, { ignoreURLParametersMatching: [/.*/] })
cleanupOutdatedCaches()

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('message', (event) => {
  if (event.data === 'take-over') void self.skipWaiting()
})
