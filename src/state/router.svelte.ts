export const SCREENS = [
  'overview',
  'data',
  'forecast',
  'risk',
  'allocation',
  'news',
  'learn',
  'settings',
  'report',
] as const
export type ScreenName = (typeof SCREENS)[number]

const fromHash = (hash: string): ScreenName =>
  SCREENS.find((screen) => hash.replace(/^#\/?/, '').split('?')[0] === screen) ?? 'overview'

/** The screen in the address (`#/risk`): a link, the back button and a bookmark all work without a server. */
class Router {
  #screen = $state<ScreenName>(fromHash(location.hash))

  constructor() {
    addEventListener('hashchange', () => (this.#screen = fromHash(location.hash)))
  }

  get screen(): ScreenName {
    return this.#screen
  }

  go(screen: ScreenName): void {
    location.hash = `#/${screen}`
  }
}

export const router = new Router()
