import { useState } from 'react'

export interface Selection {
  readonly ids: ReadonlySet<string>
  /** Selects or deselects a row. */
  readonly toggle: (id: string) => void
  /** Selects all from the row that was chosen last up to this one. */
  readonly extendTo: (id: string) => void
  readonly add: (ids: readonly string[]) => void
  readonly toggleAll: () => void
  readonly clear: () => void
}

/** The selected rows. Only rows on screen count, so that hidden rows are never edited. */
export function useSelection(shown: readonly string[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [anchor, setAnchor] = useState<string | null>(null)
  const ids = new Set(shown.filter((id) => chosen.has(id)))
  return {
    ids,
    toggle(id) {
      setAnchor(id)
      setChosen(ids.has(id) ? new Set([...ids].filter((one) => one !== id)) : new Set([...ids, id]))
    },
    extendTo(id) {
      const [from, to] = [shown.indexOf(anchor ?? id), shown.indexOf(id)]
      if (to === -1) return
      const range = shown.slice(Math.min(from === -1 ? to : from, to), Math.max(from, to) + 1)
      setChosen(new Set([...ids, ...range]))
      if (anchor === null) setAnchor(id)
    },
    add: (more) => setChosen(new Set([...ids, ...more])),
    toggleAll: () => setChosen(ids.size === shown.length ? new Set() : new Set(shown)),
    clear: () => setChosen(new Set()),
  }
}
