/** How the client is built and served while developing, and how the unit tests run. */
import { createHash } from 'node:crypto'
import { globSync, readdirSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { constants } from 'node:zlib'
import linguiMacro from '@lingui/babel-plugin-lingui-macro'
import { makeConfig } from '@lingui/conf'
import optimizeLocales from '@react-aria/optimize-locales-plugin'
import babel, { type RolldownBabelPreset } from '@rolldown/plugin-babel'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { compression, defineAlgorithm } from 'vite-plugin-compression2'
import { defineConfig } from 'vitest/config'
import { catalogHalves } from './client/build/catalogHalves.ts'
import { catalogIn } from './client/build/catalogIn.ts'
import { inFolders } from './client/build/inFolders.ts'
import { licences } from './client/build/licences.ts'
import { messagesBesideTheirScreens } from './client/build/messagesBesideTheirScreens.ts'
import { withoutJsonSchemas } from './client/build/withoutJsonSchemas.ts'
import { builtFrom, BUILT_FROM } from './server/builtFrom.ts'
import { makeCatalogs } from './server/catalogs.ts'
import { DOCUMENT_KINDS } from './shared/documents/kinds.ts'
import { INTERFACE_LANGUAGES } from './shared/messages/languages.ts'

const root = import.meta.dirname
// Before anything that is built, served or tested imports them.
makeCatalogs(root)
const english = await catalogIn(root, 'en')
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
const SERVER = '127.0.0.1:3000'
const INTERFACE_LOCALES = Object.values(INTERFACE_LANGUAGES).map(({ formats }) => formats)

/** The macros need no more than this; `client/lingui.config.ts` says the rest, for `npm run messages`. */
const linguiConfig = makeConfig({ sourceLocale: 'en', locales: ['en'] })

/**
 * Only files that have words go through Babel. While developing the English text stays in the code, so that a word not
 * yet extracted shows as itself; what is built takes it from the catalog, see `messagesBesideTheirScreens`.
 */
const linguiMacros = (isBuild: boolean): RolldownBabelPreset => ({
  preset: { plugins: [[linguiMacro, { linguiConfig, descriptorFields: isBuild ? 'id-only' : 'message' }]] },
  rolldown: { filter: { code: /@lingui\/(core|react)\/macro/ } },
})

const CLIENT = join(root, 'client')
const WORKER = 'sw'
/** The script of the public pages' form: none of the workspace's. */
const MESSAGE_FORM = 'message-form'
const FIXED_NAMES: ReadonlySet<string> = new Set([WORKER, MESSAGE_FORM])

/** What only those load who edit: the editor's libraries, and what cannot do without them. */
const EDITOR_MODULE = /[\\/]node_modules[\\/](yjs|prosemirror-[a-z]+|@tiptap)[\\/]/

const CATALOG_MODULE = /[\\/]shared[\\/]locales[\\/]/

/**
 * What scripts of pages consist of. All that the first page needs is two scripts: left to itself the bundler cuts it up by
 * which other page uses which part, into dozens of files. The worker is one file of its own.
 */
const PAGE_MODULE = inFolders(
  root,
  'client|shared|node_modules',
  /(?!offline[\\/](?:sw|serviceWorkerScope)\.ts|messageForm[\\/]|altcha-lib[\\/])/,
)

interface ModuleGraph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
}

const WORKSPACE_ENTRY = join(CLIENT, 'index.html')
const SIGN_IN_ENTRY = join(CLIENT, 'sign-in.html')
/** What starts a page must be in no script that the other page loads. */
const STARTS_A_PAGE = /[\\/](index\.html|main\.tsx|sign-in\.html|signIn\.tsx)$/

/** The sign-in loads what it shares with the workspace, in one script, and what is its own; never the rest. */
const PAGE_SCRIPTS = ['shared', 'entry', 'first'] as const

/** The sign-in imports the index of these libraries, and uses none of these parts. */
const PART_OF_WORKSPACE =
  /[\\/]@tanstack[\\/][\w-]+[\\/]build[\\/]modern[\\/](?:queriesObserver|useQueries|infiniteQueryObserver|useInfiniteQuery|useSuspenseQuery)\.js$/

function scriptOf(id: string, graph: ModuleGraph): (typeof PAGE_SCRIPTS)[number] | null {
  if (STARTS_A_PAGE.test(id)) return null
  if (PART_OF_WORKSPACE.test(id)) return 'first'
  if (!importedBy(SIGN_IN_ENTRY, graph).has(id)) return 'first'
  return importedBy(WORKSPACE_ENTRY, graph).has(id) ? 'shared' : 'entry'
}

const importedByEntry = new Map<string, ReadonlySet<string>>()

/** All modules that an entry needs from the start, itself included. */
function importedBy(entry: string, graph: ModuleGraph): ReadonlySet<string> {
  const known = importedByEntry.get(entry)
  if (known !== undefined) return known
  const found = new Set([entry])
  // A set that grows while it is walked.
  for (const id of found) for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) found.add(imported)
  importedByEntry.set(entry, found)
  return found
}

interface BuiltChunk {
  readonly fileName: string
  readonly imports: readonly string[]
  readonly moduleIds: readonly string[]
}

/**
 * Tells the service worker which files make up this build, and names the build after them. Scripts that no page loads
 * from the start and that need the editor's libraries are the editor's; all others are kept from the beginning.
 */
const workerFiles: Plugin = {
  name: 'worker-files',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const page = bundle['index.html']
      const script = bundle[`${WORKER}.js`]
      if (page?.type !== 'asset' || script?.type !== 'chunk') throw new Error('the build has no page or no worker')
      if (script.imports.length > 0) throw new Error('the worker must be one file')
      const chunks = Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [file] : []))
      const byName = new Map<string, BuiltChunk>(chunks.map((chunk) => [chunk.fileName, chunk]))
      const withImports = (roots: readonly BuiltChunk[]): ReadonlySet<BuiltChunk> => {
        const found = new Set(roots)
        // A set that grows while it is walked: what is imported is walked as well.
        for (const { imports } of found) {
          for (const name of imports) {
            const chunk = byName.get(name)
            if (chunk !== undefined) found.add(chunk)
          }
        }
        return found
      }
      const first = withImports(chunks.filter(({ isEntry }) => isEntry))
      const isOfEditor = (chunk: BuiltChunk): boolean =>
        !first.has(chunk) &&
        [...withImports([chunk])].some(({ moduleIds }) => moduleIds.some((id) => EDITOR_MODULE.test(id)))
      // A catalog is cached when a browser first uses it.
      const isCatalog = ({ moduleIds }: BuiltChunk): boolean => moduleIds.some((id) => CATALOG_MODULE.test(id))
      const later = chunks.filter((chunk) => isOfEditor(chunk))
      const catalogs = chunks.filter((chunk) => !first.has(chunk) && isCatalog(chunk))
      const laterNames = new Set([...later, ...catalogs].map(({ fileName }) => fileName))
      // Packed files are variants of others.
      const assets = Object.values(bundle).filter(({ fileName }) => /^assets\/(?!.*\.(?:br|gz)$)/.test(fileName))
      const pathsOf = (names: readonly string[]) => names.map((name) => `/${name}`).toSorted()
      const shell = pathsOf([
        ...assets.filter(({ fileName }) => !laterNames.has(fileName)).map(({ fileName }) => fileName),
        ...readdirSync(join(CLIENT, 'public')),
      ])
      const editor = pathsOf(later.map(({ fileName }) => fileName))
      const languages = pathsOf(catalogs.map(({ fileName }) => fileName))
      const version = createHash('sha256')
        .update([...shell, ...editor, ...languages].join('\n'))
        .update(page.source)
      script.code = script.code
        .replaceAll(/\bSHELL_FILES\b/g, JSON.stringify(shell))
        .replaceAll(/\bEDITOR_FILES\b/g, JSON.stringify(editor))
        .replaceAll(/\bCATALOG_FILES\b/g, JSON.stringify(languages))
        .replaceAll(/\bBUILD_VERSION\b/g, JSON.stringify(version.digest('hex').slice(0, 16)))
    },
  },
}

/** Smaller ones gain nothing. */
const WORTH_PACKING_BYTES = 1024
/** Of eleven: the last ones take seconds and save one hundredth. */
const BROTLI_QUALITY = 9

/** Scripts and styles are packed once, beside the files themselves, so that the server need not do it for each visitor. */
const packedFiles = compression({
  // The worker is written last, with the names of all others, so it is not packed.
  include: /^(assets\/.*\.(js|css|svg)|licences\.txt)$/,
  threshold: WORTH_PACKING_BYTES,
  algorithms: [
    defineAlgorithm('gzip', { level: 9 }),
    defineAlgorithm('brotliCompress', { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
  ],
  logLevel: 'silent',
})

/** Notes what was built, by which `npm start` sees that it need not build again. */
const mark: Plugin = {
  name: 'mark',
  apply: 'build',
  async writeBundle({ dir }) {
    if (dir !== undefined) await writeFile(join(dir, BUILT_FROM), builtFrom(root))
  },
}

const TESTS = 'tests/**/*.test.{ts,tsx}'
const ALL_TESTS = 'tests/**/*.all.test.ts'
const LONG_TESTS = 'tests/**/*.long.test.ts'

/** @returns the files that run in `unit` on SQLite and in `all` on Postgres */
const testsOnBothEngines = (): string[] =>
  globSync(TESTS, { cwd: root, exclude: [ALL_TESTS, LONG_TESTS] }).filter((file) =>
    readFileSync(join(root, file), 'utf8').includes("/harness/engines.ts'"),
  )

/** Unit tests and journeys of a layer, which `tests/harness/layer.ts` reads. */
const project = (
  name: 'unit' | 'all' | 'long',
  files: { readonly include: string[]; readonly exclude?: string[] },
) => ({
  test: {
    name,
    root,
    env: { SID_TEST_LAYER: name },
    environment: 'node' as const,
    setupFiles: ['english.ts', 'chance.ts'].map((name) => join(root, 'tests/harness', name)),
    globalSetup: ['buildClient.ts', 'makeDemoFolder.ts'].map((name) => join(root, 'tests/harness', name)),
    // Files share their process, so that it loads the server once. Each closes what it opens.
    isolate: false,
    // They end only what would never end, on any machine. Above the limit of `waitFor`, so that a test which waits in vain
    // says what for.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    ...files,
  },
})

export default defineConfig(({ command }) => ({
  root: 'client',
  plugins: [
    react(),
    babel({ presets: [linguiMacros(command === 'build')] }),
    // English of the United States is what the components fall back to.
    optimizeLocales.vite({ locales: [...new Set([...INTERFACE_LOCALES, 'en-US'])] }),
    withoutJsonSchemas,
    messagesBesideTheirScreens(root, english),
    catalogHalves(root, new Set(PAGE_SCRIPTS)),
    licences(root),
    workerFiles,
    packedFiles,
    mark,
  ],
  define: { __VERSION__: JSON.stringify(version) },
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    sourcemap: false,
    // The first script is one file; `tests/client/bundle.test.ts` says how much it may be packed.
    chunkSizeWarningLimit: 1000,
    // Data URIs are allowed for images alone, so fonts stay files.
    assetsInlineLimit: 0,
    // All browsers that can run the client know these links.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // For those who change this file; operators see the build as well, at their first start.
      checks: { pluginTimings: false },
      input: {
        index: join(CLIENT, 'index.html'),
        'sign-in': join(CLIENT, 'sign-in.html'),
        [WORKER]: join(CLIENT, 'offline', 'sw.ts'),
        [MESSAGE_FORM]: join(CLIENT, 'messageForm', 'main.ts'),
      },
      // A worker's address decides what it serves, and public pages name their script; all else is named after its content.
      output: {
        entryFileNames: ({ name }) => (FIXED_NAMES.has(name) ? '[name].js' : 'assets/[name]-[hash].js'),
        codeSplitting: {
          // A script takes what its modules import with it, so those that others import come first.
          groups: PAGE_SCRIPTS.map((script, at) => ({
            name: (id, graph) => (scriptOf(id, graph) === script ? script : null),
            debugName: script,
            priority: PAGE_SCRIPTS.length - at,
            tags: ['$initial'],
            test: PAGE_MODULE,
          })),
        },
      },
      // shared/ only declares things: a page that uses one schema of it does not load the editor's libraries with it.
      treeshake: { moduleSideEffects: [{ test: /[\\/]shared[\\/]/, sideEffects: false }] },
    },
  },
  server: {
    proxy: {
      '/api': `http://${SERVER}`,
      // Not all of /sync: the client's own folder of that name is served from there.
      [`^/sync/(${DOCUMENT_KINDS.join('|')})/`]: { target: `ws://${SERVER}`, ws: true },
      '^/live$': { target: `ws://${SERVER}`, ws: true },
    },
  },
  test: {
    // A third of what the tests do is to wait for a timer or the disk.
    maxWorkers: availableParallelism() + 1,
    reporters: ['default', join(root, 'tests/harness/failureReporter.ts')],
    // A line for each file: slower tests would have lines of their own.
    slowTestThreshold: Infinity,
    projects: [
      project('unit', { include: [TESTS], exclude: ['tests/browser/**', ALL_TESTS, LONG_TESTS] }),
      project('all', { include: [ALL_TESTS, ...testsOnBothEngines()] }),
      project('long', { include: [LONG_TESTS] }),
    ],
  },
}))
