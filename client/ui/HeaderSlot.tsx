import { createContext, useContext, type ReactNode } from 'react'
import { createPortal } from 'react-dom'

/** The right end of the bar, where pages show the save state and the people present. */
export const BarEndContext = createContext<HTMLElement | null>(null)

export function HeaderSlot({ children }: { readonly children: ReactNode }) {
  const place = useContext(BarEndContext)
  return place === null ? null : createPortal(children, place)
}
