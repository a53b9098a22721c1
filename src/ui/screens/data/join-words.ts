import type { JoinChoice, Joined } from '../../../data/append'
import type { JoinedPair } from '../../../engine/contract'
import { m } from '../../messages/messages'

const t = m.data.bringIn.joins
/** So many changed prices are written out. */
const SHOWN = 3

/** What a new file means for the stored prices of a ticker, in sentences. */
export function joinWords(joined: Joined): string {
  const { relation, added, storedOnly, common, changed, changes, gap } = joined
  const first = changes.slice(0, SHOWN).map(({ day, before, after }) => t.change(day, before, after))
  const listed = first.join(', ') + (changed > first.length ? t.andMore(changed - first.length) : '')
  return [
    relation === 'same' && storedOnly.count === 0 ? t.same(common) : '',
    relation === 'readjusted' ? t.readjusted(joined.factor, joined.factors) : '',
    added.count > 0 ? t.added(added) : '',
    common > 0 ? t.where(added.before, added.within, added.after) : '',
    relation === 'conflicts' ? t.changed(changed, common, listed) : '',
    relation === 'readjusted' && changed > 0 ? t.changedBeside(changed, listed) : '',
    relation === 'appends' || (relation === 'same' && storedOnly.count > 0) ? t.agrees(common) : '',
    relation === 'disjoint' ? t.disjoint : storedOnly.count > 0 ? t.storedOnly(storedOnly) : '',
    gap ? t.gap(gap.from, gap.to) : '',
    joined.mixed && (relation === 'conflicts' || relation === 'disjoint') ? t.mixed : '',
    joined.gains.length ? t.gains(joined.gains.map((name) => t.columns[name])) : '',
  ]
    .filter(Boolean)
    .join(' ')
}

/**
 * What a choice leads to.
 * @param stored the ticker as it is shown now: its days, and how many changes were made to it here
 */
export function resultWords(
  joined: JoinedPair,
  choice: JoinChoice,
  stored: { days: number; changes: number },
): string {
  const { relation, append, added, storedOnly, common, changed, cured } = joined
  const total = (cured ?? append).dates.length
  if (choice === 'keep') return t.result.keep(stored.days)
  const changes = stored.changes > 0 ? ` ${cured && choice === 'append' ? t.again : t.givenUp}` : ''
  if (choice === 'replace') return t.result.replace(common + added.count, storedOnly.count) + changes
  const rescaled = relation === 'readjusted' && storedOnly.count > 0
  return (rescaled ? t.result.rescale(total, storedOnly.count) : t.result.append(total, changed)) + changes
}
