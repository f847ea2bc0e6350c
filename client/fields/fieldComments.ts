/** What others say at a field: pages give it, frames of fields and facts show it. */
import { createContext, use, type ReactNode } from 'react'

/** In the place of a field: the entry itself. */
export const WHOLE_ENTRY = ''

type RenderRemark = (item: string, field: string) => ReactNode

export const FieldRemarks = createContext<RenderRemark>(() => null)

/** Nothing for a field of the whole document. */
export function useRemark(item: string | null, field: string): ReactNode {
  const render = use(FieldRemarks)
  return item === null ? null : render(item, field)
}
