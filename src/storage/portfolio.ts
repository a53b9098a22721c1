import type { Portfolio } from '../finance/portfolio'
import { announce } from './changes'
import type { Database } from './schema'
import { reading, transact } from './transact'

const CURRENT = 'current'

/** The user's holdings, or null until there are some. */
export async function loadPortfolio(db: Database): Promise<Portfolio | null> {
  return (await reading(() => db.get('portfolio', CURRENT))) ?? null
}

export async function savePortfolio(db: Database, portfolio: Portfolio): Promise<void> {
  await transact(db, ['portfolio'], (transaction) =>
    transaction.objectStore('portfolio').put(portfolio, CURRENT),
  )
  announce('portfolio')
}
