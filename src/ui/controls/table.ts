/** A table of text: numbers are formatted before they come here, units stand in the header. */
export interface Column {
  label: string
  /** Second line of the header, for the unit. */
  unit?: string
  align?: 'start' | 'end'
}

export interface TableRow {
  id: string
  /** The first cell is the row's header. */
  cells: string[]
  /** `yours` carries the accent, `baseline` recedes. */
  tone?: 'yours' | 'baseline'
  /** A word after the first cell, such as "best". */
  tag?: string
}
