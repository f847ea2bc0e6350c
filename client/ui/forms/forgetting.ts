import { createContext } from 'react'

/** Whether the editor around a field was left by Escape: its fields then hand over nothing, and say of nothing that it is lost. */
export const ForgettingContext = createContext<{ readonly current: boolean }>({ current: false })
