/**
 * The capabilities that CHANGELOG.md names, each with the tests that hold it. The browser tests among them are those of
 * `npm test`; `npm run test:all` adds the others.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface HoldingTest {
  /** From the root: `tests/browser/grid.spec.ts`. */
  readonly file: string
  /** How the title of a browser test begins; null for a file of units. */
  readonly title: string | null
}

export interface Capability {
  readonly text: string
  readonly heldBy: readonly HoldingTest[]
}

const FILE_AND_TITLE = /`([^`]+)`(?: “(.+?)…”)?/g

export const CAPABILITIES: readonly Capability[] = readFileSync(join(import.meta.dirname, '../../CHANGELOG.md'), 'utf8')
  .split(/^- /m)
  .slice(1)
  .map((entry) => {
    const [text = '', held = ''] = entry.split('\n  _Held by_ ')
    const [line = ''] = held.split('\n', 1)
    return {
      text,
      heldBy: [...line.matchAll(FILE_AND_TITLE)].map(([, file = '', title]) => ({ file, title: title ?? null })),
    }
  })

export const MAIN_BROWSER_TESTS: readonly HoldingTest[] = CAPABILITIES.flatMap(({ heldBy }) =>
  heldBy.filter(({ title }) => title !== null),
)
