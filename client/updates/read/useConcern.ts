import { useCallback, useState } from 'react'
import { memoryOf } from '../../ui/memory.ts'

/** Which items of letters are shown. Remembered on this device for the next issue. */
export type Concern = 'mine' | 'all'

const KEY = 'updates-concern'
const memory = memoryOf('localStorage')

export function useConcern(): readonly [Concern, (concern: Concern) => void] {
  const [concern, set] = useState<Concern>(() => (memory.get(KEY) === 'all' ? 'all' : 'mine'))
  const choose = useCallback((chosen: Concern) => {
    memory.set(KEY, chosen)
    set(chosen)
  }, [])
  return [concern, choose]
}
