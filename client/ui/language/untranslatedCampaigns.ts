/** The campaigns in which a coordinator switched translations off. */
import { createContext } from 'react'

export const UntranslatedContext = createContext<ReadonlySet<string>>(new Set())
