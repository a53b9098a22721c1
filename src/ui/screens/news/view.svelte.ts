import type { HeadlineLabel } from '../../../data/headlines/headline'
import { EVERYTHING } from './headlines/filter'
import type { Filter } from './headlines/filter'

/** What the user looks at on this screen; it stays while other screens are visited. */
class View {
  #filter = $state.raw<Filter>(EVERYTHING)
  #page = $state(0)
  /** The headline that is open; '' for none. */
  opened = $state('')
  /** Toward which label the words are drawn; null follows what the model says. */
  toward = $state<HeadlineLabel | null>(null)
  /** Null is the one with the most headlines. */
  ticker = $state<string | null>(null)
  /** How much of the index is drawn. */
  years = $state<'1' | '3' | 'all'>('1')
  kind = $state('')

  get filter(): Filter {
    return this.#filter
  }
  /** Another filter begins at the first page. */
  choose(change: Partial<Filter>): void {
    this.#filter = { ...this.#filter, ...change }
    this.#page = 0
  }
  get page(): number {
    return this.#page
  }
  turnTo(page: number): void {
    this.#page = page
    this.opened = ''
  }
}

export const view = new View()
