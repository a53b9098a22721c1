const tellers = new WeakMap<Element, (width: number) => void>()
let observer: ResizeObserver | null = null

/**
 * Tells an element's width whenever it changes, after the browser's own layout: reading it at once would force another
 * layout for every chart of a screen.
 */
export const measured = (tell: (width: number) => void) => (element: HTMLElement) => {
  observer ??= new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) tellers.get(target)?.(Math.floor(contentRect.width))
  })
  tellers.set(element, tell)
  observer.observe(element)
  return () => observer?.unobserve(element)
}
