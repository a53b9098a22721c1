/**
 * The key under which corrections of a file are remembered: what is known of its shape before any correction, so
 * that next month's file of the same source finds it again. Case and spaces round a name do not count.
 * @param names of the columns, from the header or "Column 3" without one
 */
export function shapeKey(delimiter: string, names: readonly string[]): string {
  return JSON.stringify([delimiter, ...names.map((name) => name.trim().toLowerCase())])
}
