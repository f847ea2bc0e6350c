/** The view that a person used last on a page, remembered in this browser. */
import { ViewId } from '../../shared/views/view.ts'
import type { Memory } from '../ui/memory.ts'

/** @param page whose it is, such as a plan */
const keyOf = (person: string, page: string): string => `sid-view/${person}/${page}`

export const readLastView = (memory: Pick<Memory, 'get'>, person: string, page: string): ViewId | null =>
  ViewId.safeParse(memory.get(keyOf(person, page))).data ?? null

export function saveLastView(
  memory: Pick<Memory, 'set' | 'delete'>,
  { person, page, view }: { readonly person: string; readonly page: string; readonly view: ViewId | null },
): void {
  if (view === null) memory.delete(keyOf(person, page))
  else memory.set(keyOf(person, page), view)
}
