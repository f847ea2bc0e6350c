/**
 * Keeps what lists and readers see of plans in step with their documents. It reads committed states only, at most once
 * a second for each plan, however fast people type.
 */
import { documentName, type CampaignId, type DocumentName } from '../../shared/ids.ts'
import { type PlanContent } from '../../shared/plans/planView.ts'
import { viewPlan } from '../../shared/plans/view.ts'
import type { Rooms } from '../sync/rooms.ts'
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
  /** A plan's document has a newer committed state. */
  changed(key: PlanKey): void
  /** The view of the committed document. @returns null if there is no such document */
  view(key: PlanKey): Promise<VersionedContent | null>
  /** The committed version, without the view. */
  version(key: PlanKey): Promise<number | null>
  /** Brings the table up to date now, before a list is read, as far as the documents can be read. */
  settle(campaign: CampaignId): Promise<void>
  close(): void
}

interface Pending {
  readonly key: PlanKey
  readonly timer: NodeJS.Timeout
}

export function createPlanProjection(world: {
  readonly rooms: Pick<Rooms, 'read' | 'sequenceOf'>
  readonly plans: Plans
  readonly onProjected: (key: PlanKey, version: number) => void
  readonly onFailure: (key: PlanKey, error: unknown) => void
}): PlanProjection {
  const views = new Map<DocumentName, VersionedContent>()
  const pending = new Map<DocumentName, Pending>()
  const lastRun = new Map<DocumentName, number>()
  let closed = false

  const nameOf = (key: PlanKey) => documentName({ kind: 'plan', ...key })

  async function view(key: PlanKey): Promise<VersionedContent | null> {
    const name = nameOf(key)
    const version = await world.rooms.sequenceOf(name)
    const held = views.get(name)
    if (version !== null && held?.version === version) return held
    const fresh = await world.rooms.read(name, (doc, sequence) => ({ version: sequence, content: viewPlan(doc) }))
    if (fresh !== null) {
      views.delete(name)
      views.set(name, fresh)
      const oldest = views.keys().next()
      if (views.size > MAX_VIEWS && oldest.done !== true) views.delete(oldest.value)
    }
    return fresh
  }

  async function project(key: PlanKey): Promise<void> {
    const name = nameOf(key)
    const waiting = pending.get(name)
    if (waiting !== undefined) clearTimeout(waiting.timer)
    pending.delete(name)
    lastRun.set(name, Date.now())
    const fresh = await view(key)
    if (fresh === null) return
    await world.plans.summarise(key, fresh.version, fresh.content, new Date())
    world.onProjected(key, fresh.version)
  }

  function changed(key: PlanKey): void {
    const name = nameOf(key)
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
      changed(key)
    }
  }

  return {
    changed,
    view,
    version: (key) => world.rooms.sequenceOf(nameOf(key)),
    async settle(campaign) {
      const due = [...pending.values()].filter(({ key }) => key.campaign === campaign)
      await Promise.all(due.map(({ key }) => projectOrRetry(key)))
    },
    close() {
      closed = true
      for (const { timer } of pending.values()) clearTimeout(timer)
      pending.clear()
    },
  }
}
