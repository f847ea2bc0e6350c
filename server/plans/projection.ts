/**
 * Keeps what lists and readers see of plans in step with their documents. It reads committed states only, at most once
 * a second for each plan, however fast people type.
 */
import * as Y from 'yjs'
import { documentName, type ActivityId, type CampaignId, type CentreId, type DocumentName } from '../../shared/ids.ts'
import { type PlanContent } from '../../shared/plans/planView.ts'
import { activityMap } from '../../shared/plans/layout.ts'
import { viewPlan } from '../../shared/plans/view.ts'
import type { LogEntry } from '../store/updateLog.ts'
import type { Rooms } from '../sync/rooms.ts'
import { openWindow, widenWindow, writersIn, type LastChanges, type Window } from './lastChanges.ts'
import type { PlanKey, Plans } from './plans.ts'

/** Between two notices of one plan. */
const EVERY_MS = 1000
/** Views held in memory: those that people look at now. */
const MAX_VIEWS = 200

interface VersionedContent {
  readonly version: number
  readonly content: PlanContent
}

export interface PlanProjection {
  /** A plan's document has a newer committed state, brought by these entries. */
  changed(key: PlanKey, entries: readonly LogEntry[]): void
  /** The view of the committed document. @returns null if there is no such document */
  view(key: PlanKey): Promise<VersionedContent | null>
  /** The committed version, without the view. */
  version(key: PlanKey): Promise<number | null>
  /** Brings the tables up to date now, before they are read, as far as the documents can be read. */
  settle(what: { readonly campaign: CampaignId; readonly centre?: CentreId }): Promise<void>
  close(): void
}

interface Pending {
  readonly key: PlanKey
  readonly timer: NodeJS.Timeout
}

export function createPlanProjection(world: {
  readonly rooms: Pick<Rooms, 'read' | 'sequenceOf'>
  readonly plans: Plans
  readonly lastChanges: Pick<LastChanges, 'note'>
  readonly onProjected: (key: PlanKey, version: number) => void
  readonly onFailure: (key: PlanKey, error: unknown) => void
}): PlanProjection {
  const views = new Map<DocumentName, VersionedContent>()
  const pending = new Map<DocumentName, Pending>()
  const lastRun = new Map<DocumentName, number>()
  const updating = new Map<DocumentName, Promise<number | null>>()
  const windows = new Map<DocumentName, Window>()
  /** The state vector that was projected last. */
  const projected = new Map<DocumentName, ReadonlyMap<number, number>>()
  let closed = false

  const nameOf = (key: PlanKey) => documentName({ kind: 'plan', ...key })

  async function view(key: PlanKey): Promise<VersionedContent | null> {
    const name = nameOf(key)
    const version = await world.rooms.sequenceOf(name)
    const held = views.get(name)
    if (version !== null && held?.version === version) return held
    const fresh = await world.rooms.read(name, (doc, sequence) => ({ version: sequence, content: viewPlan(doc) }))
    if (fresh !== null) hold(name, fresh)
    return fresh
  }

  function hold(name: DocumentName, view: VersionedContent): void {
    views.delete(name)
    views.set(name, view)
    const oldest = views.keys().next()
    if (views.size > MAX_VIEWS && oldest.done !== true) views.delete(oldest.value)
  }

  async function project(key: PlanKey): Promise<void> {
    const name = nameOf(key)
    const waiting = pending.get(name)
    if (waiting !== undefined) clearTimeout(waiting.timer)
    pending.delete(name)
    lastRun.set(name, Date.now())
    const version = await updateInTurn(key)
    if (version !== null) world.onProjected(key, version)
  }

  /** One after the other for each plan: the second of two at once would not know what the first has noted. */
  function updateInTurn(key: PlanKey): Promise<number | null> {
    const name = nameOf(key)
    const turn = (updating.get(name) ?? Promise.resolve(null)).catch(() => null).then(() => update(key))
    updating.set(name, turn)
    const forget = () => updating.get(name) === turn && updating.delete(name)
    turn.then(forget, forget)
    return turn
  }

  /** Brings the tables up to the committed state. @returns its version */
  async function update(key: PlanKey): Promise<number | null> {
    const fresh = await readChanges(key)
    if (fresh === null) return null
    const at = new Date()
    const { activities, trash } = fresh.content
    await world.lastChanges.note(key, { activities: [...activities, ...trash], writersOf: fresh.writersOf }, at)
    await world.plans.summarise(key, fresh.version, fresh.content, at)
    return fresh.version
  }

  /** The committed state, and who brought it since the last time: both of the same moment. */
  function readChanges(key: PlanKey) {
    const name = nameOf(key)
    return world.rooms.read(name, (doc, version) => {
      const held = views.get(name)
      const content = held?.version === version ? held.content : viewPlan(doc)
      hold(name, { version, content })
      const window = windows.get(name) ?? openWindow()
      const since = projected.get(name) ?? new Map<number, number>()
      windows.delete(name)
      projected.set(name, Y.decodeStateVector(Y.encodeStateVector(doc)))
      const all = [...content.activities, ...content.trash]
      const writers = new Map(all.map(({ id }) => [id, writersIn(activityMap(doc, id), window, since)]))
      return { version, content, writersOf: (id: ActivityId) => writers.get(id) ?? window.people }
    })
  }

  function changed(key: PlanKey, entries: readonly LogEntry[]): void {
    const name = nameOf(key)
    const window = windows.get(name) ?? openWindow()
    windows.set(name, window)
    widenWindow(window, entries)
    if (closed || pending.has(name)) return
    const due = Math.max(0, (lastRun.get(name) ?? 0) + EVERY_MS - Date.now())
    const timer = setTimeout(() => void projectOrRetry(key), due)
    pending.set(name, { key, timer })
  }

  /** A plan whose document cannot be read at the moment keeps its row and is tried again. */
  async function projectOrRetry(key: PlanKey): Promise<void> {
    try {
      await project(key)
    } catch (error) {
      world.onFailure(key, error)
      changed(key, [])
    }
  }

  return {
    changed,
    view,
    version: (key) => world.rooms.sequenceOf(nameOf(key)),
    async settle({ campaign, centre }) {
      const due = [...pending.values()].filter(
        ({ key }) => key.campaign === campaign && (centre === undefined || key.centre === centre),
      )
      // The notice waits for its time all the same: whoever reads lists often must not make it come more often.
      await Promise.all(due.map(({ key }) => updateInTurn(key).catch((error: unknown) => world.onFailure(key, error))))
    },
    close() {
      closed = true
      for (const { timer } of pending.values()) clearTimeout(timer)
      pending.clear()
    },
  }
}
