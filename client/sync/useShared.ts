import { useCallback, useSyncExternalStore } from 'react'

/** A Yjs type of any kind. */
interface Observable {
  observeDeep(listener: () => void): void
  unobserveDeep(listener: () => void): void
}

/**
 * Observes a shared type with everything nested in it.
 * @param read returns a primitive, so that React can detect a change
 */
export function useShared<T extends string | number | boolean | null | undefined>(type: Observable, read: () => T): T {
  const subscribe = useCallback(
    (listener: () => void) => {
      type.observeDeep(listener)
      return () => type.unobserveDeep(listener)
    },
    [type],
  )
  return useSyncExternalStore(subscribe, read)
}
