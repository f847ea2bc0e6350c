/**
 * Reads the file of a spreadsheet for a planner. Nothing is written: the client imports after the person has looked.
 */
import type { PersonId } from '../../shared/ids.ts'
import type { Person } from '../../shared/permissions.ts'
import { refuse, type Refusal } from '../http/result.ts'
import { route, type Route } from '../http/route.ts'
import type { Limits } from '../pacing/limits.ts'
import { findPlan, type FindPlanDeps } from './findPlan.ts'
import type { ImportWorker } from './importWorker.ts'

interface ImportRoutesDeps extends FindPlanDeps {
  readonly worker: Pick<ImportWorker, 'read'>
  readonly limits: Limits
}

/** After a file that took the reader down: others are read meanwhile. */
const REST_MS = 10 * 60_000

export function importRoutes({ worker, limits, ...plans }: ImportRoutesDeps): readonly Route[] {
  /** One file at a time for each person. */
  const reading = new Set<PersonId>()
  const restOf = (person: PersonId) => ({ name: `import ${person}`, withinMs: REST_MS, max: 1 })
  function refusalOf({ id }: Person): Refusal | null {
    if (reading.has(id)) return { ...refuse('import-running'), headers: { 'retry-after': '5' } }
    if (!limits.hasRoom(restOf(id))) return { ...refuse('import-rests'), headers: { 'retry-after': '600' } }
    return null
  }

  return [
    route({
      method: 'POST',
      path: '/api/campaigns/:campaign/plans/:centre/imports',
      bounds: 'upload',
      reads: 'bytes',
      // Checked before a file is read: a refused one takes no memory.
      refuseUnread: refusalOf,
      requires: 'plan.edit',
      find: findPlan(plans),
      async handle({ found: centre, bytes, person }) {
        if (bytes === null) return refuse('file-empty')
        const refusal = refusalOf(person)
        if (refusal !== null) return refusal
        reading.add(person.id)
        try {
          const read = await worker.read(bytes, centre.country)
          if (read === 'busy') return { ...refuse('import-running'), headers: { 'retry-after': '10' } }
          if (read === 'file-takes-too-much') limits.take([restOf(person.id)])
          if (typeof read === 'string') return refuse(read)
          const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' }
          return { status: 200, bytes: Buffer.from(read.buffer, read.byteOffset, read.byteLength), headers }
        } finally {
          reading.delete(person.id)
        }
      },
    }),
  ]
}
