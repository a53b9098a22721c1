import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'

const SOURCE = new URL('../', import.meta.url).pathname
const LITERAL = /#[0-9a-f]{3,8}\b(?![^<]*<\/code>)|\b(?:rgb|rgba|hsl|hsla|oklch|lab|lch)\(/i

test('colours are named in ui/tokens.css and nowhere else', () => {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /^ui\/.*\.(svelte|css|ts)$/.test(name) && name !== 'ui/tokens.css',
  )
  expect(files.length).toBeGreaterThan(20)
  const found = files.flatMap((name) =>
    readFileSync(SOURCE + name, 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        LITERAL.test(line) && !/href=|\{#|url\(#/.test(line) ? [`${name}:${index + 1}: ${line.trim()}`] : [],
      ),
  )
  expect(found).toEqual([])
})

test('no component writes an inline style or raw HTML: the security policy forbids both', () => {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.svelte'),
  )
  const found = files.filter((name) => /\sstyle="|\{@html/.test(readFileSync(SOURCE + name, 'utf8')))
  expect(found).toEqual([])
})
