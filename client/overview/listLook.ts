/** How the list of activities looks is a matter of the device: its columns and how close its rows are. It is in no address. */
import { useState } from 'react'
import { memoryOf } from '../ui/memory.ts'
import { COLUMNS, FIRST_COLUMNS, type Column } from './columns.ts'

export interface ListLook {
  readonly columns: readonly Column[]
  readonly isCompact: boolean
}

export const FIRST_LOOK: ListLook = { columns: FIRST_COLUMNS, isCompact: false }
const KEY = 'overview-look'
/** The format that devices stored before each field was a column. */
const NEW_NAMES = new Map<unknown, Column>([
  ['where', 'places'],
  ['youth', 'youthInvolvement'],
])
const memory = memoryOf('localStorage')

export function useListLook(): readonly [ListLook, (look: ListLook) => void] {
  const [look, setLook] = useState(() => readListLook(memory.get(KEY)))
  return [
    look,
    (next) => {
      memory.set(KEY, JSON.stringify(next))
      setLook(next)
    },
  ]
}

/** @returns the default look for invalid values; columns that no longer exist are left out */
export function readListLook(stored: string | null): ListLook {
  try {
    const { columns, isCompact } = JSON.parse(stored ?? '') as Partial<Record<keyof ListLook, unknown>>
    const names = new Set((Array.isArray(columns) ? columns : []).map((name: unknown) => NEW_NAMES.get(name) ?? name))
    const known = COLUMNS.filter((column) => names.has(column))
    // A row without its title leads nowhere.
    return known.includes('title') ? { columns: known, isCompact: isCompact === true } : FIRST_LOOK
  } catch {
    return FIRST_LOOK
  }
}
