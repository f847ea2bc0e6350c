import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { messages } from '../../shared/locales/en/messages.ts'
import { messagesIn, namesIn } from './askedMessages.ts'

const ROOT = resolve(import.meta.dirname, '../..')
const READING_PAGE_MAX_BYTES = 230_000
const SIGN_IN_PAGE_MAX_BYTES = 110_000
/** The page, its scripts and styles as they are sent to a browser: `tests/browser/sign-in.spec.ts` tells which these are. */
const SIGN_IN_PAGE_MAX_SENT_BYTES = 100_000
/** A trace of each library in the built script, however it is minified. */
const LIBRARIES_OF_THE_EDITOR = { yjs: 'Yjs was already imported', prosemirror: 'ProseMirror' }

const folder = join(ROOT, 'dist')

test('The script of reading pages is at most 230 kB in gzip, with neither Yjs nor ProseMirror in it', () => {
  const scripts = firstScripts()
  const partsShown = allScripts().filter((script) => script.includes('The parts and their states'))
  const worker = readFileSync(join(folder, 'sw.js'), 'utf8')
  const bytes = scripts.reduce((sum, script) => sum + gzipSync(script).length, 0)
  expect(bytes).toBeGreaterThan(50_000)
  expect(bytes).toBeLessThanOrEqual(READING_PAGE_MAX_BYTES)
  for (const [library, mark] of Object.entries(LIBRARIES_OF_THE_EDITOR)) {
    expect(
      scripts.some((script) => script.includes(mark)),
      library,
    ).toBe(false)
  }
  // The page of parts is for development.
  expect(partsShown).toEqual([])
  expect(worker).not.toMatch(/SHELL_FILES|EDITOR_FILES|BUILD_VERSION/)
})

test('The sign-in page loads at most 110 kB of scripts and styles in gzip, and no typeface', () => {
  const page = readFileSync(join(folder, 'sign-in.html'), 'utf8')
  const styles = [...page.matchAll(/href="\/(assets\/[\w.-]+\.css)"/g)].map(([, name = '']) =>
    readFileSync(join(folder, name), 'utf8'),
  )
  const loaded = [...firstScripts('sign-in.html'), ...styles]
  const bytes = loaded.reduce((sum, file) => sum + gzipSync(file).length, 0)
  expect(bytes).toBeGreaterThan(50_000)
  expect(bytes).toBeLessThanOrEqual(SIGN_IN_PAGE_MAX_BYTES)
  expect(styles.join('')).not.toContain('@font-face')
})

test('The sign-in page is sent in at most 100 kB, with all that it needs', () => {
  const page = readFileSync(join(folder, 'sign-in.html'), 'utf8')
  const named = [...page.matchAll(/(?:src|href)="\/(assets\/[\w.-]+\.(?:js|css))"/g)].map(([, name = '']) => name)
  const files = new Set(named)
  // A set that grows while it is walked.
  for (const name of files) {
    if (!name.endsWith('.js')) continue
    const script = readFileSync(join(folder, name), 'utf8')
    for (const [, other] of script.matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)) files.add(`assets/${other}`)
  }
  const sent = [...files].map((name) => sentBytesOf(join(folder, name)))
  const bytes = brotliCompressSync(page).length + sent.reduce((sum, size) => sum + size, 0)
  expect(files.size).toBeGreaterThan(3)
  expect(bytes).toBeGreaterThan(40_000)
  expect(bytes).toBeLessThanOrEqual(SIGN_IN_PAGE_MAX_SENT_BYTES)
})

/** Small files are sent as they are. */
const sentBytesOf = (file: string): number => statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size

test('Every word that a built script asks for is brought by a built script', () => {
  const built = allScripts().join('\n')
  const asked = new Set([...built.matchAll(/[{,]id:[`"']([\w+/-]{6})[`"']/g)].map(([, id]) => id ?? ''))
  const words = [...asked].filter((id) => id in messages)
  expect(words.length).toBeGreaterThan(300)
  expect(words.filter((id) => !broughtIn(built, id))).toEqual([])
})

test('Each message that a built script asks for gets a value for each of its names, or its sentence would have a hole', () => {
  const asked = allScripts().flatMap(messagesIn)
  const lacking = asked.flatMap(({ id, values }) =>
    [...namesIn(messages[id])].filter((name) => !values.includes(name)).map((name) => `${id} lacks ${name}`),
  )
  expect(asked.filter(({ values }) => values.length > 0).length).toBeGreaterThan(200)
  expect(lacking).toEqual([])
})

test('Scripts and styles lie packed beside themselves, and are what they were', () => {
  const names = readdirSync(join(folder, 'assets')).filter((name) => /\.(js|css)$/.test(name))
  const large = names.filter((name) => statSync(join(folder, 'assets', name)).size >= 1024)
  expect(large.length).toBeGreaterThan(20)
  for (const name of large) {
    const file = join(folder, 'assets', name)
    expect(gunzipSync(readFileSync(`${file}.gz`)).equals(readFileSync(file)), name).toBe(true)
    expect(brotliDecompressSync(readFileSync(`${file}.br`)).equals(readFileSync(file)), name).toBe(true)
  }
})

/** An entry of what a module gives to the catalog: its id, then the compiled word. */
const broughtIn = (built: string, id: string): boolean =>
  new RegExp(`[{,"'\`]${id.replaceAll('+', '\\+')}["'\`]?:\\[`).test(built)

const allScripts = (): readonly string[] =>
  readdirSync(join(folder, 'assets'))
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(join(folder, 'assets', name), 'utf8'))

/** The scripts that a page names and all that they import from the start. */
function firstScripts(file: 'index.html' | 'sign-in.html' = 'index.html'): readonly string[] {
  const page = readFileSync(join(folder, file), 'utf8')
  const names = new Set([...page.matchAll(/(?:src|href)="\/(assets\/[\w.-]+\.js)"/g)].map(([, name]) => name ?? ''))
  const scripts: string[] = []
  // A set that grows while it is walked.
  for (const name of names) {
    const script = readFileSync(join(folder, name), 'utf8')
    scripts.push(script)
    for (const [, other] of script.matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g)) names.add(`assets/${other}`)
  }
  return scripts
}

test('The fonts that the styles name are part of the build', () => {
  const styles = readdirSync(join(folder, 'assets')).filter((name) => name.endsWith('.css'))
  const named = styles.flatMap((name) => [
    ...readFileSync(join(folder, 'assets', name), 'utf8').matchAll(/url\(([^)]+\.woff2)\)/g),
  ])
  expect(named.length).toBeGreaterThanOrEqual(4)
  for (const [, font = ''] of named) {
    expect(font).toMatch(/^\/assets\//)
    expect(statSync(join(folder, font)).size, font).toBeGreaterThan(1000)
  }
})
