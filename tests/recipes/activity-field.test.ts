import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { copyTree, type Copy } from '../faults/copy.ts'
import { ACTIVITY_FIELD } from './activityField.ts'
import { filesWithTypeErrors } from './typeCheck.ts'

const CHECK_MS = 120_000

let copy: Copy
beforeAll(() => {
  copy = copyTree(join(import.meta.dirname, '../..'))
})
afterAll(() => copy.close())

describe('a field that is added to activities', () => {
  test(
    'touches three files and compiles',
    async () => {
      expect(new Set(ACTIVITY_FIELD.flat().map(({ file }) => file)).size).toBe(3)
      expect(await filesWithTypeErrors(copy, ACTIVITY_FIELD)).toEqual([])
    },
    CHECK_MS,
  )

  test.each(ACTIVITY_FIELD.map(([edit], step) => [edit?.file ?? '', step] as const))(
    'does not compile without its step in %s',
    async (_, left) => {
      const steps = ACTIVITY_FIELD.filter((_step, at) => at !== left)
      expect(await filesWithTypeErrors(copy, steps)).not.toEqual([])
    },
    CHECK_MS,
  )
})
