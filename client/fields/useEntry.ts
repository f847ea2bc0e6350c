import { useCallback, useEffect, useSyncExternalStore } from 'react'
import * as Y from 'yjs'
import { useShared } from '../sync/useShared.ts'
import { nestedMap, nestedRichText, nestedText } from '../../shared/fields/layout.ts'

/** Follows one entry of a map. */
export function useEntry(map: Y.Map<unknown>, key: string): unknown {
  const subscribe = useCallback(
    (listener: () => void) => {
      map.observe(listener)
      return () => map.unobserve(listener)
    },
    [map],
  )
  return useSyncExternalStore(subscribe, () => map.get(key))
}

/**
 * Entries are created with all their nested types. Types that an older entry lacks are created here, the same on every
 * device, outside of rendering and of undo.
 */
function useMade<T>(map: Y.Map<unknown>, found: T | null, make: () => unknown): T | null {
  useEffect(() => {
    if (found === null) map.doc?.transact(make, 'repair')
  })
  return found
}

export function useNestedText(map: Y.Map<unknown>, key: string): Y.Text | null {
  const entry = useEntry(map, key)
  return useMade(map, entry instanceof Y.Text ? entry : null, () => nestedText(map, key))
}

export function useNestedMap(map: Y.Map<unknown>, key: string): Y.Map<unknown> | null {
  const entry = useEntry(map, key)
  const found = entry instanceof Y.Map ? (entry as Y.Map<unknown>) : null
  return useMade(map, found, () => nestedMap(map, key))
}

export function useNestedRichText(map: Y.Map<unknown>, key: string): Y.XmlFragment | null {
  const entry = useEntry(map, key)
  const found = entry instanceof Y.XmlFragment ? entry : null
  return useMade(map, found, () => nestedRichText(map, key))
}

/** Returns the members of a set, in alphabetical order so that every screen has the same order. */
export function useMembers(set: Y.Map<unknown>): readonly string[] {
  const joined = useShared(set, () =>
    JSON.stringify([...set.entries()].flatMap(([key, member]) => (member === false ? [] : [key])).toSorted()),
  )
  return JSON.parse(joined) as string[]
}

/** The ids of a list's entries. */
export function useEntryIds(list: Y.Map<unknown>): readonly string[] {
  const joined = useShared(list, () =>
    JSON.stringify([...list.entries()].flatMap(([key, entry]) => (entry instanceof Y.Map ? [key] : [])).toSorted()),
  )
  return JSON.parse(joined) as string[]
}
