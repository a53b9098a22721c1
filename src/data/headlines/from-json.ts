import type { TableRecord } from '../table/records'

/** Records of a JSON file, with the names of its objects as header; `line` counts its items from 1. */
export interface JsonTable {
  header: string[] | null
  records: TableRecord[]
}

/** Items whose names are looked at for the header. */
const SEEN = 200

/**
 * A JSON array of objects, of arrays or of texts, an object that holds one such array or nothing but objects,
 * or one object a line. Null for
 * anything else: a text that only begins like JSON is read as text.
 */
export function fromJson(text: string): JsonTable | null {
  if (!/^\s*[[{]/.test(text)) return null
  const items = listOf(parsed(text)) ?? jsonLines(text)
  if (!items || items.length === 0) return null
  if (items.every(isObject)) {
    const header = [...new Set(items.slice(0, SEEN).flatMap((item) => Object.keys(item)))]
    const records = items.map((item, i) => ({
      ...{ line: i + 1 },
      cells: header.map((name) => (Object.hasOwn(item, name) ? cellOf(item[name]) : '')),
    }))
    return { header, records }
  }
  const rows = items.map((item, i) => ({
    line: i + 1,
    cells: Array.isArray(item) ? item.map(cellOf) : [cellOf(item)],
  }))
  return { header: null, records: rows }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function listOf(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value
  if (!isObject(value)) return null
  const values = Object.values(value)
  if (values.length > 1 && values.every(isObject)) return values
  const lists = values.filter((one) => Array.isArray(one) && one.some(isObject))
  return lists.length === 1 ? (lists[0] as unknown[]) : null
}

function jsonLines(text: string): unknown[] | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const items = lines.map(parsed)
  return items.every(isObject) ? items : null
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A list of texts keeps its commas (tickers); what is nested deeper is no cell. */
function cellOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return Array.isArray(value) && value.every((one) => typeof one === 'string') ? value.join(', ') : ''
}
