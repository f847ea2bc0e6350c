import { useCallback, useState } from 'react'
import { memoryOf } from '../../../ui/memory.ts'
import { saveViewSettings, readViewSettings, type ViewSettings } from './viewSettings.ts'

const memory = memoryOf('localStorage')

/** How this person looks at grids, and a way to change it that is remembered. */
export function useViewSettings(person: string): readonly [ViewSettings, (settings: ViewSettings) => void] {
  const [settings, setSettings] = useState(() => readViewSettings(memory, person))
  const change = useCallback(
    (next: ViewSettings) => {
      setSettings(next)
      saveViewSettings(memory, person, next)
    },
    [person],
  )
  return [settings, change]
}
