import { Failure } from '../../numerics/failure'
import type { ColumnRole, ReadingOverrides } from '../reading'
import { columnRoles } from './layout'
import type { ColumnFacts, Layout } from './layout'
import { plainName } from './names'

/**
 * The layout after the user's roles: a role given to one column is taken from the column that had it (a wide table
 * may have many prices). The shape follows, unless it is overridden too: a symbol makes it long, several prices
 * make it wide.
 * @throws Failure `csv/no-date-column`, `csv/no-price-column` when the last one was taken away.
 */
export function overrideRoles(
  layout: Layout,
  columns: ColumnFacts[],
  fileTicker: string,
  { roles: wanted, shape }: ReadingOverrides,
): Layout {
  if (!wanted || Object.keys(wanted).length === 0) return layout
  const given = new Map(Object.entries(wanted).map(([index, role]) => [Number(index), role]))
  const several =
    layout.shape === 'wide' || shape === 'wide' || [...given.values()].filter(isPrice).length > 1
  const roles = columnRoles(layout, columns).map((role, index): ColumnRole => {
    const own = given.get(index)
    if (own) return own
    return [...given.values()].includes(role) && !(several && role === 'price') ? 'ignored' : role
  })
  const column = (role: ColumnRole) => (roles.includes(role) ? roles.indexOf(role) : null)
  const prices = columns.filter(({ index }) => roles[index] === 'price')
  const date = column('date')
  if (date === null) throw new Failure('csv/no-date-column')
  if (prices.length === 0) throw new Failure('csv/no-price-column')
  const symbol = column('symbol')
  const wide = symbol === null && shape !== 'ohlcv' && (prices.length > 1 || layout.shape === 'wide')
  const adjusted = !wide && plainName(prices[0].name).includes('adj')
  return {
    ...layout,
    shape: wide ? 'wide' : symbol === null ? 'ohlcv' : 'long',
    ...{
      date,
      symbol,
      open: column('open'),
      high: column('high'),
      low: column('low'),
      volume: column('volume'),
    },
    prices: wide
      ? prices.map(({ index, name }) => ({ column: index, ticker: name }))
      : [{ column: prices[0].index, ticker: layout.shape === 'wide' ? fileTicker : layout.prices[0].ticker }],
    rawClose: adjusted ? layout.rawClose : null,
    adjusted,
  }
}

function isPrice(role: ColumnRole): boolean {
  return role === 'price'
}
