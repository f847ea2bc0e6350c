import { createContext, useContext, type ReactNode } from 'react'
import { createPortal } from 'react-dom'

/** The right end of the bar: the save state and who is here stand there on every page that has them. */
export const BarEndContext = createContext<HTMLElement | null>(null)

export function HeaderSlot({ children }: { readonly children: ReactNode }) {
  const place = useContext(BarEndContext)
  return place === null ? null : createPortal(children, place)
}
