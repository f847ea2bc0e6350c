import { createContext } from 'react'

/** True while the server is away, so that shown data may be out of date. */
export const OfflineContext = createContext(false)
