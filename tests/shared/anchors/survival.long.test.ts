import { expect, test } from 'vitest'
import { followCoalesced, followEach, followText } from '../../eval/anchors/methods.ts'
import { judgeAnchors } from '../../eval/anchors/judge.ts'
import { HARSH, PEOPLE } from '../../eval/anchors/script.ts'

const SCRIPTS = 40
/** It computes for half a minute, and shares its core with the checks of `npm test`. */
const LIMIT_MS = 180_000

/**
 * A little below the measured results (`npm run lab -- eval anchors`, with ten times as many): a result below it is a
 * regression.
 */
test.each([
  [PEOPLE, 0.97, 0.9, 0.85],
  [HARSH, 0.92, 0.78, 0.6],
])(
  'No more comments are lost in the scripts of 40 edits than before: $name',
  (kind, each, coalesced, text) => {
    const { shares } = judgeAnchors(
      kind,
      SCRIPTS,
      { each: followEach, coalesced: followCoalesced, text: followText },
      false,
    )
    const covers = (method: string): number => shares.get(method)?.covers ?? 0
    expect(covers('each')).toBeGreaterThanOrEqual(each)
    expect(covers('coalesced')).toBeGreaterThanOrEqual(coalesced)
    expect(covers('text')).toBeGreaterThanOrEqual(text)
  },
  LIMIT_MS,
)
