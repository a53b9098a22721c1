/**
 * The page's only Trusted Types policy for script addresses: it lets through what lies on our own origin.
 * The worker and the service worker are started with it; browsers without Trusted Types get the plain address.
 */
interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): {
    createScriptURL(url: string): string
  }
}

function ownOrigin(url: string): string {
  const address = new URL(url, document.baseURI)
  if (address.origin !== location.origin) throw new TypeError(`Refused a script from ${address.origin}.`)
  return address.href
}

const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes
const policy = factory?.createPolicy('app-url', { createScriptURL: ownOrigin }) ?? {
  createScriptURL: ownOrigin,
}

/** @returns the absolute address, trusted; throws a TypeError for a foreign origin. */
export const scriptUrl = (url: string): string => policy.createScriptURL(url)
