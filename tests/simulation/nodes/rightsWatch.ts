/**
 * Knows when each right changed, and whether a node may still be without that news. The node at which a person's right changed knows it
 * at once. The others have it a few seconds after it was stored among the messages, as long as they and the database work.
 */
import type { PersonId } from '../../../shared/ids.ts'
import type { DatabaseHandle } from './database.ts'
import type { SimulatedNode } from './node.ts'

const KNOWN_WITHIN_MS = 5000

interface Change {
  readonly by: DatabaseHandle
  storedAt: number | null
}

export interface RightsWatch {
  changed(person: PersonId, by: SimulatedNode): void
  /** Called with the body of a message that is stored now. */
  stored(body: string): void
  /** @param quietSince since when that node and the database work */
  mayLag(person: PersonId, node: DatabaseHandle, quietSince: number): boolean
}

export function createRightsWatch(now: () => number): RightsWatch {
  const changes = new Map<PersonId, Change>()
  return {
    changed: (person, { handle }) => void changes.set(person, { by: handle, storedAt: null }),
    stored(body) {
      for (const [person, change] of changes) {
        if (change.storedAt === null && body.includes(`"person":"${person}"`)) change.storedAt = now()
      }
    },
    mayLag(person, node, quietSince) {
      const change = changes.get(person)
      if (change === undefined || change.by === node) return false
      // It waits to be stored, or its node ended before it was.
      if (change.storedAt === null) return true
      return now() - Math.max(change.storedAt, quietSince) < KNOWN_WITHIN_MS
    },
  }
}
