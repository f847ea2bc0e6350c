/**
 * Who may import whom, and how files look. Every rule is a pure function from the sources to the violations, so that
 * the test can plant violations.
 */
import { targetOf, type Source } from './sources.ts'

export type Rule = (sources: readonly Source[]) => readonly string[]

/** They connect features by passing functions, so they see everything on their side. */
const COMPOSERS = [
  /^server\/(main\.ts|start\.mjs|core\.ts|features\.ts)$/,
  /^server\/(wiring|commands|seeding)\//,
  /^client\/(App|main|signIn)\.tsx$/,
  /^client\/features\.ts$/,
  // The window, and what each page of a document has.
  /^client\/(frame|documents)\//,
  /^client\/[^/]+\/pages\//,
] as const

/** The imports of each side's mechanism folders beside `shared`, libraries and themselves. */
const MECHANISMS: Readonly<Record<string, readonly string[]>> = {
  'server/pacing': [],
  'server/settings': [],
  'server/store': ['server/pacing'],
  'server/bus': ['server/pacing'],
  'server/comparing': ['server/store'],
  'server/notifications': ['server/store', 'server/http'],
  // Snapshots that somebody decides on, for pages, letters and reports.
  'server/submissions': ['server/store'],
  // Uploaded pictures: read, and answered.
  'server/pictures': ['server/http'],
  'server/language': ['server/store', 'server/pacing'],
  'server/sync': ['server/store', 'server/bus', 'server/pacing'],
  'server/http': ['server/store', 'server/bus', 'server/pacing'],
  'client/sync': [],
  'client/http': ['client/offline'],
  'client/ui': [],
  // The parts of every editor of a shared document.
  'client/fields': ['client/sync', 'client/ui'],
  'client/richtext': ['client/fields', 'client/sync', 'client/ui'],
  // The views of a page under names, for plans, the overview and the queue.
  'client/views': ['client/http', 'client/ui'],
  // What others wrote, in the reader's language: on pages and in comments.
  'client/translations': ['client/fields', 'client/http', 'client/ui'],
  // Earlier states of any document that is open for editing.
  'client/versions': ['client/fields', 'client/http', 'client/sync', 'client/ui'],
  // Data kept on this device: below http, which keeps its answers there, and above the browser's database.
  'client/offline': ['client/sync', 'client/ui'],
}

/**
 * The base of the server: people, campaigns, documents, mechanisms, and the views that readers see. Features are given
 * it as `Core`, and may import it.
 */
const BASE = [
  /^server\/(core|feature|serverSetup)\.ts$/,
  /^server\/accounts\/(accounts|audit|endedLog|helpAccess|mayKeepSession|sessions)\.ts$/,
  /^server\/campaigns\/(campaigns|campaignRows|hiddenCampaigns)\.ts$/,
  /^server\/documents\//,
  /^server\/connections\/(connections|isProposal|notes)\.ts$/,
  /^server\/plans\/(ownedActivities|plans|planViewOf|projection|rowsWait|lastChanges|writers)\.ts$/,
  /^server\/tasks\/(projection|taskRows)\.ts$/,
  /^server\/updates\/(issues|projection)\.ts$/,
  /^server\/reports\/projection\.ts$/,
  /^server\/plans\/history\//,
  /^server\/(profiles|assets)\/projection\.ts$/,
  /^server\/assets\/thumbnails\/thumbnails\.ts$/,
  /^server\/mail\/mailFiles\.ts$/,
] as const

/** The pages of a feature put it together with others. */
const PAGES = /^(client\/[^/]+)\/pages\//
/** A feature's additions to the window, and the place of their description. */
const FEATURE = /^client\/[^/]+\/feature\.tsx$/
const WHAT_A_FEATURE_ADDS = 'client/frame/feature.ts'
/** They show a page in place of the window: that of somebody who is not in. */
const SHOWS_PAGES = /^client\/(App|signIn)\.tsx$/

/** Ready-made content: it may not know how the server works. */
const DEMO = 'server/demo'

const SHARED_LIBRARIES = new Set([
  'zod',
  'yjs',
  // The type of the compiled catalogs.
  '@lingui/core',
  'lib0/encoding',
  'lib0/decoding',
  '@date-fns/tz',
  '@date-fns/tz/tzOffset',
  '@date-fns/utc/date/mini',
  '@tiptap/core',
  '@tiptap/extension-list',
  '@tiptap/extension-table',
  '@tiptap/starter-kit',
  '@tiptap/pm/model',
  '@tiptap/y-tiptap',
  'fast-diff',
])

/** One function of date-fns. */
const DATE_FNS_PATH = /^date-fns\/\w+$/

/** Files that may be longer than 300 lines, and why. Anything else that grows is more than one idea. */
const LONG_FILES: readonly (readonly [RegExp, string])[] = [
  [/^shared\/taxonomy\.ts$/, 'data'],
  [/^shared\/network\.ts$/, 'data'],
  [/^server\/synergies\/terms\//, 'data'],
  [/^server\/demo\/(plans|profiles|assets|reports)\//, 'data'],
]
const LONGEST = 300

/** The two first parts of a path for a file in a folder, the path itself for one beside the folders. */
function folderOf(file: string): string {
  const parts = file.split('/')
  return parts.length > 2 ? parts.slice(0, 2).join('/') : file
}

const sideOf = (file: string): string => file.split('/')[0] ?? ''
const composes = (file: string): boolean => COMPOSERS.some((composer) => composer.test(file))
const isBase = (file: string): boolean => BASE.some((base) => base.test(file))
const isShared = (file: string): boolean => sideOf(file) === 'shared'

/** All imports of our own files that `allows` refuses. */
function refuseImports(sources: readonly Source[], allows: (file: string, target: string) => boolean): string[] {
  return sources.flatMap((source) =>
    source.imports.flatMap(({ from }) => {
      const target = targetOf(source, from)
      return target === null || allows(source.file, target) ? [] : [`${source.file} imports ${target}`]
    }),
  )
}

export const sharedImportsNothingOfOurs: Rule = (sources) =>
  refuseImports(sources, (file, target) => !isShared(file) || isShared(target))

export const sharedImportsFewLibraries: Rule = (sources) =>
  sources
    .filter(({ file }) => isShared(file))
    .flatMap((source) =>
      source.imports
        .filter(
          ({ from }) => targetOf(source, from) === null && !SHARED_LIBRARIES.has(from) && !DATE_FNS_PATH.test(from),
        )
        .map(({ from }) => `${source.file} imports ${from}`),
    )

export const sidesDoNotMeet: Rule = (sources) =>
  refuseImports(sources, (file, target) => isShared(file) || isShared(target) || sideOf(file) === sideOf(target))

export const mechanismsKnowNoFeature: Rule = (sources) =>
  refuseImports(sources, (file, target) => {
    const folder = folderOf(file)
    const allowed = MECHANISMS[folder]
    if (allowed === undefined || isShared(target)) return true
    return [folder, ...allowed].includes(folderOf(target))
  })

export const featuresDoNotKnowEachOther: Rule = (sources) =>
  refuseImports(sources, (file, target) => {
    const folder = folderOf(file)
    if (isShared(file) || composes(file) || folder in MECHANISMS || isShared(target)) return true
    if (FEATURE.test(file) && target === WHAT_A_FEATURE_ADDS) return true
    const own = folderOf(target) === folder
    return own || (folder !== DEMO && (folderOf(target) in MECHANISMS || isBase(target)))
  })

/** A page leads to another feature's page by its address. A part that both show belongs to one of the features. */
export const pagesAreOfTheirFeature: Rule = (sources) =>
  refuseImports(sources, (file, target) => {
    const feature = PAGES.exec(target)?.[1]
    const isOwn = file === `${feature}/feature.tsx` || PAGES.exec(file)?.[1] === feature
    return feature === undefined || isOwn || SHOWS_PAGES.test(file)
  })

/** A feature that nobody lists is there for nothing. */
export const featuresArePluggedIn: Rule = (sources) => {
  const listed = new Set(
    sources
      .filter(({ file }) => /^(client|server)\/features\.ts$/.test(file))
      .flatMap((source) => source.imports.map(({ from }) => targetOf(source, from))),
  )
  const features = sources.filter(({ file }) => /^(client|server)\/[^/]+\/feature\.tsx?$/.test(file))
  return features.filter(({ file }) => !listed.has(file)).map(({ file }) => file)
}

export const featuresAreListedOnce: Rule = (sources) =>
  refuseImports(sources, (file, target) => !FEATURE.test(target) || file === 'client/features.ts')

/** Its data take 60 MB, and must be in one thread only. Commands end soon. */
const MAY_TELL_LANGUAGES = /^server\/(commands\/|language\/languageWorkerMain\.ts$)/

export const languagesAreToldInOneThread: Rule = (sources) =>
  refuseImports(
    sources,
    (file, target) => target !== 'server/language/detectLanguage.ts' || MAY_TELL_LANGUAGES.test(file),
  )

/** The import of all of date-fns takes a second and 250 MB. */
export const dateFnsIsImportedByPath: Rule = (sources) =>
  sources.filter(({ imports }) => imports.some(({ from }) => from === 'date-fns')).map(({ file }) => file)

/** Days are counted in one place: a day of a calendar with a change of the clock has 23 or 25 hours. */
const DAY_IN_NUMBERS = /\bDAY_M?S\s*=|\b24\s*\*\s*(60\s*\*\s*60|HOUR_MS)|\b86_?400/

export const daysAreCountedInOnePlace: Rule = (sources) =>
  sources.filter(({ file, code }) => file !== 'shared/days.ts' && DAY_IN_NUMBERS.test(code)).map(({ file }) => file)

/** React Aria's fields of dates and times hand its values over. Arithmetic is date-fns'. */
const DATE_FIELDS = /^client\/ui\/forms\/(Date|Time)Input\.tsx$/

export const onlyDateFieldsUseTheirLibrary: Rule = (sources) =>
  sources
    .filter(
      ({ file, imports }) => !DATE_FIELDS.test(file) && imports.some(({ from }) => from === '@internationalized/date'),
    )
    .map(({ file }) => file)

export const noBarrels: Rule = (sources) =>
  sources.filter(({ file, onlyReExports }) => onlyReExports || /(^|\/)index\.\w+$/.test(file)).map(({ file }) => file)

export const noVagueNames: Rule = (sources) =>
  sources
    .filter(({ file }) => file.split('/').some((part) => /^(utils?|helpers?)(\.\w+)?$/i.test(part)))
    .map(({ file }) => file)

export const noTsxWhereNodeRunsIt: Rule = (sources) =>
  sources.filter(({ file }) => sideOf(file) !== 'client' && /\.[jt]sx$/.test(file)).map(({ file }) => file)

export const oneIdeaPerFile: Rule = (sources) =>
  sources
    .filter(({ file, lines }) => lines > LONGEST && !LONG_FILES.some(([pattern]) => pattern.test(file)))
    .map(({ file, lines }) => `${file} has ${lines} lines`)

/** The most files in one folder. Folders of ready-made content may hold more. */
const MAX_FILES_IN_FOLDER = 30
const CONTENT_FOLDERS = /^server\/(demo\/|synergies\/terms$)/

export const noCrowdedFolders: Rule = (sources) => {
  const counts = new Map<string, number>()
  for (const { file } of sources) {
    const folder = file.slice(0, file.lastIndexOf('/'))
    counts.set(folder, (counts.get(folder) ?? 0) + 1)
  }
  return [...counts]
    .filter(([folder, count]) => count > MAX_FILES_IN_FOLDER && !CONTENT_FOLDERS.test(folder))
    .map(([folder, count]) => `${folder} has ${count} files`)
}

/** Depth-first; a file met again while it is still open closes a cycle. A cycle of types alone counts as well. */
export const noCycles: Rule = (sources) => {
  const byFile = new Map(sources.map((source) => [source.file, source]))
  const done = new Set<string>()
  const cycles: string[] = []

  function visit(file: string, open: readonly string[]): void {
    const place = open.indexOf(file)
    if (place >= 0) cycles.push([...open.slice(place), file].join(' → '))
    if (place >= 0 || done.has(file)) return
    const source = byFile.get(file)
    for (const { from } of source?.imports ?? []) {
      const target = source === undefined ? null : targetOf(source, from)
      if (target !== null) visit(target, [...open, file])
    }
    done.add(file)
  }

  for (const { file } of sources) visit(file, [])
  return cycles
}

/**
 * Folders of `shared` know each other in one direction: folders in a circle cannot be read, or moved, by themselves.
 * Files beside them are each by themselves.
 */
export const sharedFoldersFormNoCircle: Rule = (sources) => {
  const known = new Map<string, Set<string>>()
  for (const source of sources.filter(({ file }) => isShared(file))) {
    const folder = folderOf(source.file)
    const targets = source.imports.flatMap(({ from }) => targetOf(source, from) ?? []).map(folderOf)
    const others = targets.filter((target) => target !== folder && !target.endsWith('.ts'))
    known.set(folder, new Set([...(known.get(folder) ?? []), ...others]))
  }
  /** All that can be reached from a folder. */
  function reach(folder: string, seen: Set<string> = new Set()): ReadonlySet<string> {
    for (const next of known.get(folder) ?? []) {
      if (seen.has(next)) continue
      seen.add(next)
      reach(next, seen)
    }
    return seen
  }
  const inCircle = [...known.keys()].filter((folder) => !folder.endsWith('.ts') && reach(folder).has(folder))
  return inCircle.length === 0 ? [] : [inCircle.join(', ')]
}
