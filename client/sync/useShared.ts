import { useCallback, useSyncExternalStore } from 'react'

/** A Yjs type of any kind. */
interface Observable {
  observeDeep(listener: () => void): void
  unobserveDeep(listener: () => void): void
}

/**
 * Follows a shared type, whatever is nested in it included.
 * @param read gives a primitive, so that React can tell whether anything changed
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
