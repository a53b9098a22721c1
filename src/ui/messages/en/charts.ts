import { count } from '../plural'

export const charts = {
  showTable: 'Show table',
  showChart: 'Show chart',
  tableKey: 'T',
  hint: 'Arrow keys move along the chart, Home and End jump to its ends, T shows the table.',
  readout: 'Reading',
  pointHere: 'Point at the chart, or use the arrow keys.',
  lastRows: (shown: number, all: string) =>
    `The last ${shown} of ${all} rows; the exported files hold all of them.`,
  noData: 'Nothing to draw yet.',
  day: 'Day',
  value: 'Value',
  days: (n: number) => count(n, 'day', 'days'),
}
