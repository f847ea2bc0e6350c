/** Finds the writers of each change since a plan was last projected. */
import * as Y from 'yjs'
import type { PersonId } from '../../shared/ids.ts'
import type { LogEntry } from '../store/updateLog.ts'

/** The commits to a plan since it was last projected. */
export interface EditWindow {
  /** Which person each Yjs client was that brought something new. */
  readonly clients: Map<number, PersonId>
  readonly people: Set<PersonId>
}

export const openEditWindow = (): EditWindow => ({ clients: new Map(), people: new Set() })

export const joinWindows = (earlier: EditWindow, later: EditWindow = openEditWindow()): EditWindow => ({
  clients: new Map([...earlier.clients, ...later.clients]),
  people: new Set([...earlier.people, ...later.people]),
})

export function widenEditWindow(window: EditWindow, entries: readonly LogEntry[]): void {
  for (const { person, clients } of entries) {
    if (person === null) continue
    window.people.add(person)
    for (const client of clients) window.clients.set(client, person)
  }
}

/**
 * Finds who wrote into an activity in a window: the authors of content newer than `since`. If there is none (a deletion
 * names no author), everybody in the window is possible.
 */
export function writersIn(
  activity: Y.Map<unknown> | null,
  window: EditWindow,
  since: ReadonlyMap<number, number>,
): ReadonlySet<PersonId> {
  const found = new Set<PersonId>()
  // A list that grows while it is walked, and no recursion: foreign clients may nest types deeper than any stack.
  const types: Pick<Y.AbstractType<unknown>, '_map' | '_start'>[] = activity === null ? [] : [activity]
  const look = (item: Y.Item): void => {
    const person = item.id.clock >= (since.get(item.id.client) ?? 0) ? window.clients.get(item.id.client) : undefined
    if (person !== undefined) found.add(person)
    if (item.content instanceof Y.ContentType) types.push(item.content.type)
  }
  for (const type of types) {
    for (const item of type._map.values()) look(item)
    for (let item = type._start; item !== null; item = item.right) look(item)
  }
  return found.size > 0 ? found : window.people
}
