import { useEffect, useEffectEvent, type RefObject } from 'react'
import { isSingleKey } from '../ui/keys/singleKeys.ts'

/**
 * Handles j and k on a page with a list: they lead to the next and previous row, and from elsewhere to the first. Enter then opens
 * it, because the focus is on its link. They do nothing while somebody types, or in a menu or dialog.
 * @param onEnd called when there is no next row, to load more
 */
export function useRowKeys(list: RefObject<HTMLElement | null>, onEnd?: () => void): void {
  const step = useEffectEvent((by: number) => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('tbody .open-row') ?? [])]
    const row = document.activeElement?.closest('tr')
    const at = links.findIndex((link) => link.closest('tr') === row)
    const next = at === -1 ? links[0] : links[at + by]
    if (next !== undefined) next.focus()
    else if (by > 0) onEnd?.()
  })
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      const by = { j: 1, k: -1 }[event.key]
      if (by === undefined || event.altKey || !isSingleKey(event) || isOverPage(event)) return
      event.preventDefault()
      step(by)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}

/** In a menu letters look for an entry. */
const isOverPage = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element && target.closest('[role="menu"], [role="listbox"], [role="dialog"]') !== null
