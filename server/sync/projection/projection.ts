/**
 * Keeps the data of lists and readers in step with documents. A projection reads committed states only, at most once a
 * second for each document, however fast people type, and less often if many documents are being edited.
 */
import type * as Y from 'yjs'
import type { DocumentName } from '../../../shared/ids.ts'
import { createSerialByKey } from '../../../shared/serialByKey.ts'
import type { Clock } from '../../../shared/clock.ts'
import { createThrottleByKey } from '../../pacing/throttleByKey.ts'
import type { WriteWhen } from '../../store/writeBehind/writeBehind.ts'
import type { ProjectionRate } from './projectionRate.ts'
import type { ReadDocument } from '../roomReads.ts'
import type { Rooms } from '../rooms.ts'

/** Views held in memory: those that people look at now. */
const MAX_VIEWS = 200

interface Versioned<Content> {
  readonly version: number
  readonly content: Content
}

export interface Projection<Key, Content> {
  /** A document has a newer committed state. */
  changed(key: Key): void
  /** The view of the committed document. @returns null if there is no such document */
  view(key: Key): Promise<Versioned<Content> | null>
  /** The committed version, without the view. */
  version(key: Key): Promise<number | null>
  /** Whether it goes on changing: something was committed since its last projection. */
  isChanging(key: Key): boolean
  /**
   * Brings the stored data of these documents up to date now, as far as they can be read. Notices wait for their time.
   */
  settle(concerns: (key: Key) => boolean): Promise<void>
  close(): void
}

/** The dependencies of every projection. */
export interface ProjectionSource {
  readonly rooms: Pick<Rooms, 'read' | 'sequenceOf'>
  readonly clock: Clock
  /** Shared by all projections of a server. */
  readonly rate: ProjectionRate
}

interface ProjectionDeps<Key, Content> extends ProjectionSource {
  readonly nameOf: (key: Key) => DocumentName
  readonly view: (doc: Y.Doc, key: Key) => Content
  /** Reads part of what changed ahead of `view`, in a short time. @returns whether much is left */
  readonly readAhead?: ReadDocument<boolean>
  /**
   * Reads the part stored beside the view, at the same moment of the document. The returned function stores it, one
   * after the other for each document.
   */
  readonly store?: (key: Key, fresh: Versioned<Content>, doc: Y.Doc) => (when: WriteWhen) => Promise<void>
  /** Makes pending writes happen now. */
  readonly hurry?: () => void
  /** A newer state can be read. */
  readonly onProjected: (key: Key, version: number) => void
  readonly onFailure: (key: Key, error: unknown) => void
}

export function createProjection<Key, Content>(deps: ProjectionDeps<Key, Content>): Projection<Key, Content> {
  const views = createViewCache<Content>()
  /** Keys are looked for by the names of their documents: two equal keys are one. */
  const keys = new Map<DocumentName, Key>()
  /** If two updates ran at once, the second would not know what the first has stored. */
  const serial = createSerialByKey<DocumentName>()
  const running = new Set<DocumentName>()

  const throttle = createThrottleByKey<DocumentName>({
    job: 'projection',
    clock: deps.clock,
    delayMs: deps.rate.interval.delayMs,
    pace: deps.rate.pace,
    async run(name) {
      deps.rate.interval.ran(name)
      const key = keys.get(name)
      if (key === undefined) return
      running.add(name)
      try {
        const version = await serial(name, () => update(deps, views, key, 'soon'))
        if (version !== null) deps.onProjected(key, version)
      } finally {
        running.delete(name)
      }
    },
    // A document that cannot be read at the moment keeps its projection and is tried again.
    onFailure(name, error) {
      const key = keys.get(name)
      if (key !== undefined) deps.onFailure(key, error)
    },
  })

  return {
    changed(key) {
      const name = deps.nameOf(key)
      keys.set(name, key)
      throttle.add(name)
    },
    async view(key) {
      const name = deps.nameOf(key)
      const version = await deps.rooms.sequenceOf(name)
      const known = version === null ? null : views.find(name, version)
      if (known !== null) return known
      await readAhead(deps, name)
      return deps.rooms.read(name, (doc, sequence) =>
        views.add(name, { version: sequence, content: deps.view(doc, key) }),
      )
    },
    isChanging: (key) => throttle.isWaiting(deps.nameOf(key)),
    version: (key) => deps.rooms.sequenceOf(deps.nameOf(key)),
    async settle(concerns) {
      const concerned = (names: Iterable<DocumentName>) =>
        [...names].flatMap((name) => {
          const key = keys.get(name)
          return key !== undefined && concerns(key) ? [{ name, key }] : []
        })
      const underWay = concerned(running).map(({ name }) => serial(name, async () => {}))
      if (underWay.length > 0) deps.hurry?.()
      const due = concerned(throttle.waiting()).map(({ name, key }) =>
        serial(name, () => update(deps, views, key, 'now')).catch((error: unknown) => deps.onFailure(key, error)),
      )
      await Promise.all([...underWay, ...due])
    },
    close: () => throttle.close(),
  }
}

/** @returns the version that is stored now; null if there is no such document */
async function update<Key, Content>(
  deps: ProjectionDeps<Key, Content>,
  views: ViewCache<Content>,
  key: Key,
  when: WriteWhen,
): Promise<number | null> {
  const name = deps.nameOf(key)
  await readAhead(deps, name)
  const read = await deps.rooms.read(name, (doc, version) => {
    const fresh = views.find(name, version) ?? views.add(name, { version, content: deps.view(doc, key) })
    return { version, store: deps.store?.(key, fresh, doc) }
  })
  await read?.store?.(when)
  return read?.version ?? null
}

/** Documents that change faster than that are read in one go in the end. */
const MOST_READS_AHEAD = 200

/** Many changes are read in turns of their own, with others served in between. */
async function readAhead<Key, Content>(deps: ProjectionDeps<Key, Content>, name: DocumentName): Promise<void> {
  const { readAhead: read } = deps
  if (read === undefined) return
  for (let reads = 0; reads < MOST_READS_AHEAD; reads++) {
    if ((await deps.rooms.read(name, read)) !== true) return
    await new Promise<void>((resolve) => void deps.clock.after(0, resolve))
  }
}

interface ViewCache<Content> {
  /** @returns null unless the view of exactly this version exists */
  find(name: DocumentName, version: number): Versioned<Content> | null
  add(name: DocumentName, view: Versioned<Content>): Versioned<Content>
}

/** The views that were made last; the oldest are discarded. */
function createViewCache<Content>(): ViewCache<Content> {
  const views = new Map<DocumentName, Versioned<Content>>()
  return {
    find(name, version) {
      const view = views.get(name)
      return view?.version === version ? view : null
    },
    add(name, view) {
      views.delete(name)
      views.set(name, view)
      const oldest = views.keys().next()
      if (views.size > MAX_VIEWS && oldest.done !== true) views.delete(oldest.value)
      return view
    },
  }
}
