import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('.', import.meta.url))
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
  /\.(svelte|css)$/.test(name),
)

test('colours stand in tokens.css only, and no element carries an inline style', () => {
  for (const name of files.filter((name) => name !== 'tokens.css')) {
    const text = readFileSync(root + name, 'utf8')
    const styles = name.endsWith('.css') ? text : (text.match(/<style>[\s\S]*<\/style>/)?.[0] ?? '')
    expect(styles, name).not.toMatch(/#[0-9a-f]{3,8}\b|\b(rgba?|hsla?|oklch|lab)\(/i)
    expect(text, name).not.toMatch(/<[a-z][^>]*\sstyle[=:]|\{@html/)
  }
})

test('type has six sizes', () => {
  for (const name of files.filter((name) => name !== 'tokens.css')) {
    const sizes = readFileSync(root + name, 'utf8').matchAll(/font-size:\s*([^;]+);/g)
    for (const [, size] of sizes) {
      expect(size, name).toMatch(/^(var\(--t(12|14|16|20|28|40)\)|100%|12px|10pt)$/)
    }
  }
})
