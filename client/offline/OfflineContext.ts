import { createContext } from 'react'

/** The server is away, so that what is shown may no longer be how things are. */
export const OfflineContext = createContext(false)
