/**
 * The words of browser tests: what moves with the frame, the bars and the menus of every screen is named in
 * `tests/browser/language` alone, so that such a change is made in one place.
 */
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'

interface TestFile {
  /** From the root of the repository, with slashes. */
  readonly file: string
  readonly text: string
}

const LANGUAGE = /^tests\/browser\/language\//

/** Buttons by their whole names. */
const BUTTONS = [
  'Add activity',
  'Briefing',
  'Calendar address',
  'Clear filters',
  'Columns',
  'Compact rows',
  'Export plan',
  'Filter',
  'From a template',
  'Group',
  'Import activities',
  'Notifications',
  'Print',
  'Undo',
  'Versions',
  'View only',
  'Views',
  'Watch',
  'Watched',
  'Weeks',
  'Who can see and edit this plan',
] as const

/** What only the language of browser tests may name, and what to use in its place. */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [new RegExp(String.raw`'button', \{ name: '(?:${BUTTONS.join('|')})'`), 'bar.ts, view.ts, editors.ts or messages.ts'],
  [/'button', \{ name: \/\^?(?:Account menu|Notifications|Filter|Views)/, 'frame.ts or view.ts'],
  [/choose a campaign/, 'frame.ts'],
  [/getByRole\('navigation'(?:\)|, \{ name: '(?:Workspace|Show activities as)')/, 'frame.ts or view.ts'],
  [/Control\+k/, 'SEARCH_KEYS in frame.ts'],
  [/'(?:dialog|searchbox)', \{ name: 'Search'/, 'frame.ts or view.ts'],
  [
    /'(?:Here now|Selected activities|Search activities|Show activities as|How much is shown)'/,
    'frame.ts, view.ts or grid.ts',
  ],
  [/'region', \{ name: 'Messages'|'\.toast/, 'messages.ts'],
  [/'complementary', \{ name: (?:'Comments'|\/\^Activity\/)/, 'frame.ts or panel.ts'],
  [/'grid', \{ name: 'Activities'/, 'grid.ts'],
  [/'menuitemcheckbox'/, 'view.ts'],
  [/locator\('\[data-save/, 'editors.ts'],
  [
    /locator\('(?:\.me|\.campaign|\.bar|header\.bar|nav\.nav|\.bell-button|\.list-bar|\.filters)\b/,
    'frame.ts or view.ts',
  ],
]

export function namesOutsideLanguage(files: readonly TestFile[]): readonly string[] {
  return files
    .filter(({ file }) => !LANGUAGE.test(file))
    .flatMap(({ file, text }) =>
      text
        .split('\n')
        .flatMap((line, at) =>
          PATTERNS.filter(([pattern]) => pattern.test(line)).map(
            ([pattern, place]) => `${file}:${at + 1} names ${pattern.exec(line)?.[0] ?? ''}: use ${place}`,
          ),
        ),
    )
}

/** The browser tests, and what captures and measures with a browser. */
export function readBrowserTests(root: string): readonly TestFile[] {
  const files = globSync('tests/{browser,upgrade,bench}/**/*.ts', { cwd: root })
  return files.map((file) => ({
    file: file.split(path.sep).join('/'),
    text: readFileSync(path.join(root, file), 'utf8'),
  }))
}
