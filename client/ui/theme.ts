import { useSyncExternalStore } from 'react'
import { memoryOf } from './memory.ts'

/** The theme: light, dark, or the system's. It is saved in this browser. */
export type Theme = 'system' | 'light' | 'dark'

const KEY = 'sid-theme'
const memory = memoryOf('localStorage')
const listeners = new Set<() => void>()

export const readTheme = (): Theme => themeOf(memory.get(KEY))

const themeOf = (word: string | null | undefined): Theme => (word === 'light' || word === 'dark' ? word : 'system')

export function applyTheme(theme: Theme): void {
  if (theme === 'system') {
    delete document.documentElement.dataset.theme
    memory.delete(KEY)
  } else {
    document.documentElement.dataset.theme = theme
    memory.set(KEY, theme)
  }
  for (const listener of listeners) listener()
}

/** The theme on screen: some browsers store none. */
export function useTheme(): Theme {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => themeOf(document.documentElement.dataset.theme),
  )
}
