import { PASTED } from '../../../../state/headline-import.svelte'
import { m } from '../../../messages/messages'

/** What a file, or the pasted text, is called on screen. */
export const shownName = (name: string): string => (name === PASTED ? m.news.importing.pastedName : name)
