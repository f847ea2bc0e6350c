/** What others say at a field: pages give it, frames of fields and facts show it. */
import { createContext, use, type ReactNode } from 'react'

/** In the place of a field: the entry itself. */
export const WHOLE_ENTRY = ''

type RenderFieldComments = (item: string, field: string) => ReactNode

export const FieldCommentsContext = createContext<RenderFieldComments>(() => null)

/** Nothing for a field of the whole document. */
export function useFieldComments(item: string | null, field: string): ReactNode {
  const render = use(FieldCommentsContext)
  return item === null ? null : render(item, field)
}
