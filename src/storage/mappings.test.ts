import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { changeMappings, loadMappings } from './mappings'
import { deleteDatabase, openDatabase } from './open'
import type { Database } from './schema'

let db: Database
beforeEach(async () => {
  db = await openDatabase()
})
afterEach(async () => {
  db.close()
  await deleteDatabase()
})

test('a mapping comes back by its shape until it is forgotten', async () => {
  expect(await loadMappings(db)).toEqual({})
  await changeMappings(db, { a: { dateOrder: 'dmy', roles: { 0: 'date' } }, b: { decimal: ',' } })
  await changeMappings(db, { b: { decimal: '.' } })
  expect(await loadMappings(db)).toEqual({
    a: { dateOrder: 'dmy', roles: { 0: 'date' } },
    b: { decimal: '.' },
  })
  await changeMappings(db, { a: null, c: { hasHeader: false } })
  expect(await loadMappings(db)).toEqual({ b: { decimal: '.' }, c: { hasHeader: false } })
})

test('two changes at once are both kept', async () => {
  await Promise.all([
    changeMappings(db, { a: { decimal: ',' } }),
    changeMappings(db, { b: { decimal: ',' } }),
  ])
  expect(Object.keys(await loadMappings(db))).toEqual(['a', 'b'])
})

test('beyond two hundred the one that was confirmed longest ago goes', async () => {
  const many = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`s${i}`, { decimal: ',' } as const]))
  await changeMappings(db, many)
  await changeMappings(db, { s0: { decimal: '.' } })
  await changeMappings(db, { fresh: { decimal: ',' } })
  const left = await loadMappings(db)
  expect(Object.keys(left)).toHaveLength(200)
  expect(left.s0).toEqual({ decimal: '.' })
  expect(left.s1).toBeUndefined()
})
