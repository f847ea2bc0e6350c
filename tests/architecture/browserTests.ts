/** The browser tests as their files say them: titles and layers, without running anything. */
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { MAIN_BROWSER_TESTS } from '../harness/capabilities.ts'

export interface BrowserTest {
  /** From the root: `tests/browser/grid.spec.ts`. */
  readonly file: string
  /** As written: `${…}` stands for what differs. */
  readonly title: string
  /** In `npm test`. */
  readonly isMain: boolean
  /** In `npm run test:long` alone. */
  readonly isLong: boolean
}

const TEST = /^ *(?:test|base)\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1,\s*(?:\{ tag: '@(long)' \},)?/gm

export function readBrowserTests(root: string): readonly BrowserTest[] {
  return globSync('tests/browser/*.{spec,alone}.ts', { cwd: root })
    .toSorted()
    .flatMap((place) => {
      const file = place.split(path.sep).join('/')
      const named = MAIN_BROWSER_TESTS.filter((one) => one.file === file)
      return [...readFileSync(path.join(root, place), 'utf8').matchAll(TEST)].map(
        ([, , written = '', long]): BrowserTest => {
          const title = written.replaceAll(/\\(.)/g, '$1')
          const isMain = named.some((one) => one.title !== null && title.startsWith(one.title))
          return { file, title, isMain, isLong: long !== undefined }
        },
      )
    })
}
