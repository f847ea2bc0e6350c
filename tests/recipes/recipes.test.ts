/**
 * The number of files that the recipes touch. `recipes.long.test.ts` asks the type checker which parts are missed when
 * a step is left out.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { filesOf, RECIPES } from './recipes.ts'

const ROOT = join(import.meta.dirname, '../..')

describe('the recipes of docs/changing.md', () => {
  test('touch as few files as the page says', () => {
    const touched = Object.fromEntries(RECIPES.map(({ name, steps }) => [name, filesOf(steps).size]))
    expect(touched).toEqual({
      'An activity field': 3,
      'An action and its right': 4,
      'A table': 3,
      'A notification': 3,
      'A feature': 4,
      'A close code': 2,
      'A document kind': 9,
    })
    const page = readFileSync(join(ROOT, 'docs', 'changing.md'), 'utf8')
    for (const { name, steps } of RECIPES) {
      const [, section = ''] = page.split(`## ${name}\n`)
      const [own = ''] = section.split('\n## ')
      for (const file of filesOf(steps)) expect(own, `${name} names ${file}`).toContain(file)
    }
  })
})
