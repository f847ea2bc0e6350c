/** A slot for the state of a link: at its field, and where it is shown. A page that knows of checks fills it. */
import { createContext, use, type ReactNode } from 'react'

type LinkSlot = (url: string) => ReactNode

const NO_CHECKS: LinkSlot = () => null

export const LinkSlotContext = createContext<LinkSlot>(NO_CHECKS)

export const useLinkSlot = (): LinkSlot => use(LinkSlotContext)
