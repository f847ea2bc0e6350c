/**
 * Keeps what lists and readers see of documents in step with them. It reads committed states only, at most once a second
 * for each document, however fast people type.
 */
import type * as Y from 'yjs'
import type { DocumentName } from '../../shared/ids.ts'
import type { Rooms } from './rooms.ts'

/** Between two notices of one document. */
const EVERY_MS = 1000
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
  /** Brings what is kept of these documents up to date now, as far as they can be read. Notices wait for their time. */
  settle(concerns: (key: Key) => boolean): Promise<void>
  close(): void
}

interface ProjectionDeps<Key, Content> {
  readonly rooms: Pick<Rooms, 'read' | 'sequenceOf'>
  readonly nameOf: (key: Key) => DocumentName
  readonly view: (doc: Y.Doc, key: Key) => Content
  /**
   * What is kept beside the view is read here, in the same moment of the document, and stored by what is returned; one
   * after the other for each document.
   */
  readonly keep?: (key: Key, fresh: Versioned<Content>, doc: Y.Doc) => () => Promise<void>
  /** A newer state can be read. */
  readonly onProjected: (key: Key, version: number) => void
  readonly onFailure: (key: Key, error: unknown) => void
}

export function createProjection<Key, Content>(deps: ProjectionDeps<Key, Content>): Projection<Key, Content> {
  const views = new Map<DocumentName, Versioned<Content>>()
  const pending = new Map<DocumentName, { readonly key: Key; readonly timer: NodeJS.Timeout }>()
  const lastRun = new Map<DocumentName, number>()
  const updating = new Map<DocumentName, Promise<number | null>>()
  let closed = false

  async function view(key: Key): Promise<Versioned<Content> | null> {
    const name = deps.nameOf(key)
    const version = await deps.rooms.sequenceOf(name)
    const held = views.get(name)
    if (version !== null && held?.version === version) return held
    return deps.rooms.read(name, (doc, sequence) => hold(name, { version: sequence, content: deps.view(doc, key) }))
  }

  function hold(name: DocumentName, fresh: Versioned<Content>): Versioned<Content> {
    views.delete(name)
    views.set(name, fresh)
    const oldest = views.keys().next()
    if (views.size > MAX_VIEWS && oldest.done !== true) views.delete(oldest.value)
    return fresh
  }

  /** One after the other for each document: the second of two at once would not know what the first has stored. */
  function updateInTurn(key: Key): Promise<number | null> {
    const name = deps.nameOf(key)
    const turn = (updating.get(name) ?? Promise.resolve(null)).catch(() => null).then(() => update(key))
    updating.set(name, turn)
    const forget = () => updating.get(name) === turn && updating.delete(name)
    turn.then(forget, forget)
    return turn
  }

  /** @returns the version that is kept now; null if there is no such document */
  async function update(key: Key): Promise<number | null> {
    const name = deps.nameOf(key)
    const read = await deps.rooms.read(name, (doc, version) => {
      const held = views.get(name)
      const fresh = held?.version === version ? held : hold(name, { version, content: deps.view(doc, key) })
      return { version, store: deps.keep?.(key, fresh, doc) }
    })
    await read?.store?.()
    return read?.version ?? null
  }

  async function project(key: Key): Promise<void> {
    const name = deps.nameOf(key)
    const waiting = pending.get(name)
    if (waiting !== undefined) clearTimeout(waiting.timer)
    pending.delete(name)
    lastRun.set(name, Date.now())
    const version = await updateInTurn(key)
    if (version !== null) deps.onProjected(key, version)
  }

  function changed(key: Key): void {
    const name = deps.nameOf(key)
    if (closed || pending.has(name)) return
    const due = Math.max(0, (lastRun.get(name) ?? 0) + EVERY_MS - Date.now())
    const timer = setTimeout(() => void projectOrRetry(key), due)
    pending.set(name, { key, timer })
  }

  /** A document that cannot be read at the moment keeps its projection and is tried again. */
  async function projectOrRetry(key: Key): Promise<void> {
    try {
      await project(key)
    } catch (error) {
      deps.onFailure(key, error)
      changed(key)
    }
  }

  return {
    changed,
    view,
    version: (key) => deps.rooms.sequenceOf(deps.nameOf(key)),
    async settle(concerns) {
      const due = [...pending.values()].filter(({ key }) => concerns(key))
      await Promise.all(due.map(({ key }) => updateInTurn(key).catch((error: unknown) => deps.onFailure(key, error))))
    },
    close() {
      closed = true
      for (const { timer } of pending.values()) clearTimeout(timer)
      pending.clear()
    },
  }
}
