import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { copyTree, type Copy } from '../faults/copy.ts'
import { runUnitTests } from '../faults/runTests.ts'
import { ACTIVITY_FIELD } from './activityField.ts'
import { filesOf, RECIPES } from './recipes.ts'
import { filesWithTypeErrors, projectOf, WHOLE_TREE } from './typeCheck.ts'

const ROOT = join(import.meta.dirname, '../..')
const CHECK_MS = 120_000

let copy: Copy
beforeAll(() => {
  copy = copyTree(ROOT)
})
afterAll(() => copy.close())

const MOST_STEPS = Math.max(...RECIPES.map(({ steps }) => steps.length))

describe('the recipes of docs/changing.md', () => {
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
      const files = [...filesOf(RECIPES.flatMap(({ steps }) => steps))]
      const project = projectOf(
        copy,
        files.filter((file) => existsSync(join(ROOT, file)) || filesOf(kept).has(file)),
      )
      const missed = new Set(await filesWithTypeErrors(copy, project, kept))
      const unnoticed = shortened.filter(
        ({ steps, missedByRules = [] }) =>
          !missedByRules.includes(left) && !mayMiss(steps, left).some((file) => missed.has(file)),
      )
      expect(unnoticed.map(({ name }) => name)).toEqual([])
    },
    CHECK_MS,
  )
})

test(
  'a field that the recipe adds is in files, in the import and in the overview',
  async () => {
    const takeBack = copy.plant(ACTIVITY_FIELD.flat())
    process.env['ADDED_FIELD'] = 'budgetBand'
    try {
      const run = await runUnitTests(copy.folder, ['tests/plans/activity-fields.test.ts'], '.+')
      expect(run.kind === 'ended' ? run.results.map(({ status, reason }) => reason || status) : run.output).toEqual(
        Array(6).fill('passed'),
      )
    } finally {
      delete process.env['ADDED_FIELD']
      takeBack()
    }
  },
  CHECK_MS,
)

/** Where the type checker complains when a step is left out: in its own file, or in those of the other steps. */
const mayMiss = (steps: (typeof RECIPES)[number]['steps'], left: number): readonly string[] => [
  ...filesOf(steps.filter((_, at) => at === left)),
  ...filesOf(steps.filter((_, at) => at !== left)),
]
