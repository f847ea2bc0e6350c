import { memoryOf } from './memory.ts'

/** The theme: light, dark, or the system's. It is saved in this browser. */
export type Theme = 'system' | 'light' | 'dark'

const KEY = 'sid-theme'
const memory = memoryOf('localStorage')

export function readTheme(): Theme {
  const kept = memory.get(KEY)
  return kept === 'light' || kept === 'dark' ? kept : 'system'
}

export function applyTheme(theme: Theme): void {
  if (theme === 'system') {
    delete document.documentElement.dataset.theme
    memory.delete(KEY)
  } else {
    document.documentElement.dataset.theme = theme
    memory.set(KEY, theme)
  }
}
