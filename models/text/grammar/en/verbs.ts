/** Words of direction: verbs that need no object, in four forms, and the nouns, adjectives and phrases beside them. */
import type { Rules } from '../engine'

const UP_VERBS = `
rise rises rose rising|increase increases increased increasing|grow grows grew growing|climb climbs climbed climbing
jump jumps jumped jumping|surge surges surged surging|soar soars soared soaring|advance advances advanced advancing
gain gains gained gaining|pick_up picks_up picked_up picking_up|go_up goes_up went_up going_up
move_up moves_up moved_up moving_up|edge_up edges_up edged_up edging_up|inch_up inches_up inched_up inching_up
tick_up ticks_up ticked_up ticking_up|creep_up creeps_up crept_up creeping_up|shoot_up shoots_up shot_up shooting_up
rocket rockets rocketed rocketing|leap leaps leapt leaping|swell swells swelled swelling
expand expands expanded expanding|accelerate accelerates accelerated accelerating|spike spikes spiked spiking
edge_higher edges_higher edged_higher edging_higher|move_higher moves_higher moved_higher moving_higher
balloon balloons ballooned ballooning|mount mounts mounted mounting|head_up heads_up headed_up heading_up
nudge_up nudges_up nudged_up nudging_up|zoom zooms zoomed zooming|vault vaults vaulted vaulting
skyrocket skyrockets skyrocketed skyrocketing|step_up steps_up stepped_up stepping_up|spurt spurts spurted spurting
trend_up trends_up trended_up trending_up|escalate escalates escalated escalating`
const DOWN_VERBS = `
fall falls fell falling|decrease decreases decreased decreasing|decline declines declined declining
drop drops dropped dropping|slide slides slid sliding|slip slips slipped slipping|tumble tumbles tumbled tumbling
plunge plunges plunged plunging|sink sinks sank sinking|plummet plummets plummeted plummeting
shrink shrinks shrank shrinking|contract contracts contracted contracting|dip dips dipped dipping
ease eases eased easing|go_down goes_down went_down going_down|edge_down edges_down edged_down edging_down
inch_down inches_down inched_down inching_down|tick_down ticks_down ticked_down ticking_down
slump slumps slumped slumping|dwindle dwindles dwindled dwindling|diminish diminishes diminished diminishing
weaken weakens weakened weakening|retreat retreats retreated retreating|recede recedes receded receding
collapse collapses collapsed collapsing|nosedive nosedives nosedived nosediving|dive dives dived diving
wane wanes waned waning|come_down comes_down came_down coming_down|edge_lower edges_lower edged_lower edging_lower
move_lower moves_lower moved_lower moving_lower|crumble crumbles crumbled crumbling|crash crashes crashed crashing
taper_off tapers_off tapered_off tapering_off|trend_down trends_down trended_down trending_down
lessen lessens lessened lessening|skid skids skidded skidding|tail_off tails_off tailed_off tailing_off`

const table = (verbs: string) =>
  verbs.split(/[|\n]/).flatMap((line) => {
    const forms = line.trim().split(' ')
    return forms.length === 4 ? [forms.map((form) => form.replaceAll('_', ' '))] : []
  })
const column = (rows: string[][], at: number) => rows.map((row) => row[at]).join('|')

/** Rows of base form, third person, past, -ing. */
export const RISING = table(UP_VERBS)
export const FALLING = table(DOWN_VERBS)

const forms = (rows: string[][]): Rules => ({
  rise: column(rows, 0),
  rises: column(rows, 1),
  rose: column(rows, 2),
  rising: column(rows, 3),
})

/** Slots named after "up"; bound to the words of "down" they make the opposite sentence. */
export const UP: Rules = {
  ...forms(RISING),
  up: 'up|up|up|higher',
  more: 'higher|increased|rising|growing|bigger',
  higherThan: 'higher than|above|well above|up on|up from',
  aRise: `[rise|increase|growth|jump|gain|surge|uptick|climb|advance|upswing|increase|expansion|leap|acceleration]`,
  rised:
    'doubled|tripled|more than doubled|almost doubled|nearly tripled|quadrupled|grew twofold|multiplied|hit a record high',
  raised: 'lifted|boosted|raised|pushed up|drove up|increased|propped up|added to|bumped up|sent up',
  raise: 'lift|boost|raise|push up|drive up|increase|bump up',
  sharply: 'sharply|strongly|rapidly|markedly|significantly|steeply|clearly|considerably|again|further',
  sign: '+',
}
export const DOWN: Rules = {
  ...forms(FALLING),
  up: 'down|down|down|lower',
  more: 'lower|decreased|falling|shrinking|smaller',
  higherThan: 'lower than|below|well below|down on|down from',
  aRise: `[fall|decrease|drop|decline|slump|slide|dip|plunge|downturn|contraction|reduction|downswing|decline|tumble|shrinkage]`,
  rised:
    'halved|almost halved|more than halved|fell by half|nearly halved|was cut in half|fell to a record low|dried up',
  raised:
    'cut|reduced|lowered|dragged down|pulled down|trimmed|squeezed|eroded|ate into|pared|weighed on|dented',
  raise: 'cut|reduce|lower|drag down|pull down|trim|erode|eat into',
  sharply: 'sharply|heavily|rapidly|markedly|significantly|steeply|clearly|considerably|again|further',
  sign: '-',
}
