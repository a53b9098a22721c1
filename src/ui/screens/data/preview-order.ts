import type { FileOutcome } from '../../../data/reading'
import { importing, isQuestion } from '../../../state/importing.svelte'
import { nameOf } from '../../../state/wanted-files'

/** What the user must do something about comes first, then what may need a look. */
function urgency(outcome: FileOutcome): number {
  if (!outcome.ok) return isQuestion(outcome.error) ? 0 : 1
  return outcome.reading.rejected > 0 ? 2 : outcome.reading.notes.length > 0 ? 3 : 4
}

/** The outcomes in the order of their urgency; a question that several files ask is there once. */
export function previewOrder(outcomes: FileOutcome[]): FileOutcome[] {
  const asked = new Set<string>()
  return outcomes
    .toSorted((a, b) => urgency(a) - urgency(b))
    .filter((outcome) => {
      const name = nameOf(outcome)
      if (outcome.ok || !isQuestion(outcome.error)) return true
      if (asked.has(name)) return false
      for (const other of importing.asking(name)) asked.add(other)
      return true
    })
}
