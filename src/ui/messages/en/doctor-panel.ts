import { integer } from '../../format'
import { count } from '../plural'

/** The panel of the import doctor on the Data screen; what it says of each finding is in `doctor.ts`. */
export const doctorPanel = {
  title: 'Check-up',
  looking: 'Looking through the stored prices.',
  healthy: 'Nothing odd was found in the stored prices.',
  found: (n: number) => `${count(n, 'thing', 'things')} in the stored prices to look at.`,
  hint: 'Nothing is changed unless you say so, and what a file brought is kept: every change can be taken back.',
  rows: (shown: number, all: number) =>
    shown < all ? `The first ${shown} of ${integer(all)} prices` : count(all, 'price', 'prices'),
  day: 'Day',
  price: 'Price',
  cured: 'After it',
  gone: 'removed',
  proposal: 'Proposed:',
  take: 'Do that',
  takeOf: (ticker: string, title: string) => `Do that for ${ticker}: ${title}`,
  leave: 'Leave it as it is',
  leaveOf: (ticker: string, title: string) => `Leave it as it is, ${ticker}: ${title}`,
  left: (n: number) => `${count(n, 'finding', 'findings')} left as ${n === 1 ? 'it is' : 'they are'}`,
  askAgain: 'Ask again',
  askAgainOf: (ticker: string, title: string) => `Ask again, ${ticker}: ${title}`,
  changes: (n: number) => `${count(n, 'change', 'changes')} made here`,
  takeBack: 'Take back',
  takeBackOf: (ticker: string, what: string) => `Take back for ${ticker}: ${what}`,
  more: (n: number) => `Show ${n} more`,
}
