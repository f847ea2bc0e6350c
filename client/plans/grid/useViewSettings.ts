import { useCallback, useState } from 'react'
import { keepViewSettings, readViewSettings, type ViewSettings } from './viewSettings.ts'

/** How this person looks at grids, and a way to change it that is remembered. */
export function useViewSettings(person: string): readonly [ViewSettings, (settings: ViewSettings) => void] {
  const [settings, setSettings] = useState(() => readViewSettings(localStorage, person))
  const change = useCallback(
    (next: ViewSettings) => {
      setSettings(next)
      keepViewSettings(localStorage, person, next)
    },
    [person],
  )
  return [settings, change]
}
