import { Failure } from '../../numerics/failure'
import type { ColumnRole, ReadingOverrides } from '../reading'
import { columnRoles } from './layout'
import type { ColumnFacts, Layout, PriceColumn } from './layout'
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
    const mayRepeat = several && role !== 'date' && role !== 'symbol'
    return [...given.values()].includes(role) && !mayRepeat ? 'ignored' : role
  })
  const column = (role: ColumnRole) => (roles.includes(role) ? roles.indexOf(role) : null)
  const prices = columns.filter(({ index }) => roles[index] === 'price')
  const { dateParts, secondSymbol } = layout
  const keepsParts =
    dateParts && Object.values(dateParts).every((at: number | null) => at === null || roles[at] === 'date')
  const date = keepsParts ? layout.date : column('date')
  if (date === null) throw new Failure('csv/no-date-column')
  if (prices.length === 0) throw new Failure('csv/no-price-column')
  const keepsSecond =
    layout.symbol !== null &&
    typeof secondSymbol === 'number' &&
    roles[layout.symbol] === 'symbol' &&
    roles[secondSymbol] === 'symbol'
  const symbol = keepsSecond ? layout.symbol : column('symbol')
  const wide = symbol === null && shape !== 'ohlcv' && (prices.length > 1 || layout.shape === 'wide')
  const known = wide ? prices.map(({ index }) => knownPrice(layout, roles, index)) : []
  const adjusted = wide
    ? layout.adjusted && known.every((price) => price)
    : plainName(prices[0].name).includes('adj')
  const only = (role: ColumnRole) => (wide ? null : column(role))
  return {
    ...layout,
    dateParts: keepsParts ? dateParts : null,
    secondSymbol: keepsSecond ? secondSymbol : null,
    shape: wide ? 'wide' : symbol === null ? 'ohlcv' : 'long',
    ...{
      date,
      symbol,
      open: only('open'),
      high: only('high'),
      low: only('low'),
      volume: only('volume'),
    },
    prices: wide
      ? prices.map(({ index, name }, i) => known[i] ?? { column: index, ticker: name })
      : [{ column: prices[0].index, ticker: layout.shape === 'wide' ? fileTicker : layout.prices[0].ticker }],
    rawClose: adjusted ? layout.rawClose : null,
    adjusted,
  }
}

function isPrice(role: ColumnRole): boolean {
  return role === 'price'
}

/** A ticker that was found, with those of its columns that still have their roles. */
function knownPrice(layout: Layout, roles: ColumnRole[], index: number): PriceColumn | undefined {
  const known = layout.shape === 'wide' && layout.prices.find(({ column }) => column === index)
  if (!known) return undefined
  if (!known.bars) return known
  const { high, low, volume, rawClose } = known.bars
  const kept = (at: number | null, role: ColumnRole) => (at !== null && roles[at] === role ? at : null)
  const bars = { high: kept(high, 'high'), low: kept(low, 'low'), volume: kept(volume, 'volume') }
  return { ...known, bars: { ...bars, rawClose } }
}
