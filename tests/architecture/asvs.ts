/** Reads docs/evidence/asvs.md, and the titles of tests that it names. */

/**
 * Requirements of levels 1 and 2 in the sections of each chapter of OWASP ASVS 5.0.0. Within a section these come first, so that a count
 * says which they are.
 */
const REQUIREMENTS_OF_SECTIONS: readonly (readonly number[])[] = [
  [2, 9, 11, 3, 2],
  [3, 3, 4, 1],
  [0, 2, 4, 6, 5, 0, 2],
  [3, 1, 2, 4],
  [1, 3, 2, 3],
  [3, 12, 4, 4, 5, 3, 0, 4],
  [3, 4, 2, 5, 2, 2],
  [2, 3, 1, 1],
  [3, 4],
  [2, 2, 4, 11, 5, 2, 3],
  [2, 3, 3, 4, 1, 1],
  [3, 2, 4],
  [1, 5, 2, 5],
  [2, 4, 3],
  [3, 3, 7],
  [1, 5, 4, 3, 3],
  [1, 4, 2],
]

/** `1.1.1` to `17.3.2`. */
export const REQUIREMENTS: readonly string[] = REQUIREMENTS_OF_SECTIONS.flatMap((sections, chapter) =>
  sections.flatMap((count, section) =>
    Array.from({ length: count }, (_, at) => `${chapter + 1}.${section + 1}.${at + 1}`),
  ),
)

/** The requirements of a row: tests that show it, and a remark on gaps or why it does not apply. */
export const CELLS_OF_STATE: Readonly<Record<string, { readonly tests: boolean; readonly remark: boolean }>> = {
  met: { tests: true, remark: false },
  'met in part': { tests: true, remark: true },
  'not met': { tests: false, remark: true },
  'does not apply': { tests: false, remark: true },
}

export interface AsvsRow {
  readonly number: string
  readonly point: string
  readonly state: string
  /** From the folder of tests: `journeys/http.test.ts`. */
  readonly tests: readonly { readonly file: string; readonly title: string }[]
  readonly remark: string
}

export function readAsvs(page: string): readonly AsvsRow[] {
  return page
    .split('\n')
    .filter((line) => /^\| \d/.test(line))
    .map((line) => {
      const [number = '', point = '', state = '', remark = '', shown = ''] = line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim())
      const tests = [...shown.matchAll(/`([^`]+)` “([^”]+)”/g)].map(([, file = '', title = '']) => ({ file, title }))
      return { number, point, state, tests, remark }
    })
}

/** Titles of tests and of what groups them, also of those with a table: `test.each(…)('…', …)`. */
const TITLE = /\b(?:describe|it|test)(?:\.\w+)*(?:\(|[\s\S]{0,4000}?\)\()\s*(?:'((?:\\.|[^'\\\n])+)'|`([^`]+)`)\s*,/g

export const titlesIn = (text: string): ReadonlySet<string> => {
  const titles = new Set<string>()
  for (const at of text.matchAll(/\b(?:describe|it|test)(?:\.\w+)*\(/g)) {
    TITLE.lastIndex = at.index
    const [, quoted, template] = TITLE.exec(text) ?? []
    const title = template ?? quoted?.replaceAll(/\\(.)/g, '$1')
    if (title !== undefined) titles.add(title)
  }
  return titles
}
