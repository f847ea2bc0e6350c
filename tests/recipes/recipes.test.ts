import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { copyTree, type Copy } from '../faults/copy.ts'
import { RECIPES } from './recipes.ts'
import { filesWithTypeErrors, projectOf, WHOLE_TREE } from './typeCheck.ts'

const ROOT = join(import.meta.dirname, '../..')
const CHECK_MS = 120_000

let copy: Copy
beforeAll(() => {
  copy = copyTree(ROOT)
})
afterAll(() => copy.close())

const filesOf = (steps: (typeof RECIPES)[number]['steps']) => new Set(steps.flat().map(({ file }) => file))
const MOST_STEPS = Math.max(...RECIPES.map(({ steps }) => steps.length))

describe('the recipes of docs/changing.md', () => {
  test('touch as few files as the page says', () => {
    const touched = Object.fromEntries(RECIPES.map(({ name, steps }) => [name, filesOf(steps).size]))
    expect(touched).toEqual({
      'An activity field': 7,
      'An action and its right': 3,
      'A table': 3,
      'A close code': 2,
      'A document kind': 6,
    })
    const page = readFileSync(join(ROOT, 'docs', 'changing.md'), 'utf8')
    for (const { name, steps } of RECIPES) {
      const [, section = ''] = page.split(`## ${name}\n`)
      const [own = ''] = section.split('\n## ')
      for (const file of filesOf(steps)) expect(own, `${name} names ${file}`).toContain(file)
    }
  })

  test(
    'compile when all of their steps are taken',
    async () => {
      expect(
        await filesWithTypeErrors(
          copy,
          WHOLE_TREE,
          RECIPES.flatMap(({ steps }) => steps),
        ),
      ).toEqual([])
    },
    CHECK_MS,
  )

  // The recipes do not touch each other: one step of each is left out at once, and each must be missed.
  test.each(Array.from({ length: MOST_STEPS }, (_, left) => left))(
    'do not compile without their step %i',
    async (left) => {
      const shortened = RECIPES.filter(({ steps }) => steps.length > left)
      const kept = shortened.flatMap(({ steps }) => steps.filter((_, at) => at !== left))
      const project = projectOf(copy, filesOf(RECIPES.flatMap(({ steps }) => steps)))
      const missed = new Set(await filesWithTypeErrors(copy, project, kept))
      const unnoticed = shortened.filter(({ steps }) => !mayMiss(steps, left).some((file) => missed.has(file)))
      expect(unnoticed.map(({ name }) => name)).toEqual([])
    },
    CHECK_MS,
  )
})

/** Where the type checker complains when a step is left out: in its own file, or in those of the other steps. */
const mayMiss = (steps: (typeof RECIPES)[number]['steps'], left: number): readonly string[] => [
  ...filesOf(steps.filter((_, at) => at === left)),
  ...filesOf(steps.filter((_, at) => at !== left)),
]
