/** What the page is told about its service worker and its installability. */
export interface PwaListener {
  /** Everything is cached: the app now works offline. */
  offlineReady(): void
  /** A new version waits; `apply` lets it take over and reloads the page. */
  updateReady(apply: () => void): void
  /** The browser offers to install; `prompt` shows its dialogue. */
  installable(prompt: () => Promise<void>): void
  installed(): void
}

interface InstallPromptEvent extends Event {
  prompt(): Promise<void>
  userChoice: Promise<{ outcome: 'accepted' | 'dismissed' }>
}

/**
 * Registers the service worker in production builds.
 *
 * @param address the worker's address, already passed through the page's Trusted Types policy
 */
export async function registerServiceWorker(address: string, listener: PwaListener): Promise<void> {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    const offer = event as InstallPromptEvent
    listener.installable(async () => {
      await offer.prompt()
      if ((await offer.userChoice).outcome === 'accepted') listener.installed()
    })
  })
  addEventListener('appinstalled', () => listener.installed())
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return

  const registration = await navigator.serviceWorker.register(address)
  // Where service workers are switched off, the promise resolves to nothing in spite of its type.
  if (!registration) return
  let controlled = navigator.serviceWorker.controller !== null
  let asked = false
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    // Only a take-over that was asked for reloads the page. One that another tab asked for has put this tab's files
    // out of date: it is offered the reload. The first worker of all changes nothing.
    if (asked) location.reload()
    else if (controlled) listener.updateReady(() => location.reload())
    controlled = true
  })
  const offerUpdate = (waiting: ServiceWorker) =>
    listener.updateReady(() => {
      asked = true
      waiting.postMessage('take-over')
    })
  const follow = (worker: ServiceWorker) =>
    worker.addEventListener('statechange', () => {
      if (worker.state === 'installed' && registration.active) offerUpdate(worker)
      if (worker.state === 'activated') listener.offlineReady()
    })

  if (registration.waiting && registration.active) offerUpdate(registration.waiting)
  if (registration.installing) follow(registration.installing)
  registration.addEventListener(
    'updatefound',
    () => registration.installing && follow(registration.installing),
  )
  if (registration.active) listener.offlineReady()
}
