import { Failure } from '../../numerics/failure'
import { randomStream } from '../../numerics/random'
import type { LabelledText } from './text-model'
import { SENTIMENTS } from './text-model'

/** Examples in three parts that have no text in common. */
export interface ExampleParts {
  /** What the weights are trained on. */
  training: LabelledText[]
  /** What the epoch, the blend and the temperature are chosen on. */
  validation: LabelledText[]
  /** What nothing is chosen on: the scores before and after are of these. */
  heldOut: LabelledText[]
}

export const LEAST_EXAMPLES = 30
const HELD_OUT = 0.2
const VALIDATION = 0.15

/**
 * Draws a fifth of the texts for the scores and 15 % for choosing, each with every label's share (as near as whole texts
 * allow). The same text in other case or spacing counts as the same, and its copies stay together; an empty text is
 * left out.
 * Throws `fine-tune/too-few` { count, needed } with fewer different texts than 30, `fine-tune/one-label` { label } when
 * all say the same.
 */
export function splitExamples(examples: LabelledText[], seed: number): ExampleParts {
  const groups = groupsOf(examples)
  if (groups.size < LEAST_EXAMPLES) {
    throw new Failure('fine-tune/too-few', { count: groups.size, needed: LEAST_EXAMPLES })
  }
  const labels = new Set([...groups.values()].flat().map(({ label }) => label))
  if (labels.size === 1) throw new Failure('fine-tune/one-label', { label: [...labels][0] })
  const parts: ExampleParts = { training: [], validation: [], heldOut: [] }
  // The halves of one text that are left over pass from label to label, so that the parts keep their size.
  let [owedHeldOut, owedValidation] = [0.5, 0.5]
  for (const label of SENTIMENTS) {
    const ofLabel = [...groups.values()].filter(([first]) => first.label === label)
    const shuffled = shuffle(ofLabel, seed, label)
    owedHeldOut += HELD_OUT * shuffled.length
    owedValidation += VALIDATION * shuffled.length
    const [heldOut, validation] = [Math.floor(owedHeldOut), Math.floor(owedValidation)]
    owedHeldOut -= heldOut
    owedValidation -= validation
    parts.heldOut.push(...shuffled.slice(0, heldOut).flat())
    parts.validation.push(...shuffled.slice(heldOut, heldOut + validation).flat())
    parts.training.push(...shuffled.slice(heldOut + validation).flat())
  }
  return parts
}

/** The examples of each text, in the order of the first. */
function groupsOf(examples: LabelledText[]): Map<string, LabelledText[]> {
  const groups = new Map<string, LabelledText[]>()
  for (const example of examples) {
    const key = keyOf(example.text)
    if (key === '') continue
    const group = groups.get(key)
    if (group) group.push(example)
    else groups.set(key, [example])
  }
  return groups
}

/** What makes two texts the same: letters and signs, not their case or spacing. */
export function keyOf(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()
}

/** A new order, drawn from the seed and a name (Fisher and Yates). */
export function shuffle<T>(items: readonly T[], seed: number, ...name: (string | number)[]): T[] {
  const stream = randomStream(seed, 'shuffle', ...name)
  const shuffled = [...items]
  for (let i = shuffled.length - 1; i > 0; i--) {
    const j = stream.integer(i + 1)
    ;[shuffled[i], shuffled[j]] = [shuffled[j], shuffled[i]]
  }
  return shuffled
}
