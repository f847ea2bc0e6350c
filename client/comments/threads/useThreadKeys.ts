import { useEffect, useEffectEvent, type RefObject } from 'react'
import { singleKeysOn } from '../../ui/keys/singleKeys.ts'

/**
 * Handles single-letter keys while the focus is in a thread and nobody is typing: j and k go to the next and previous
 * thread; the caller supplies the others.
 */
export function useThreadKeys(card: RefObject<HTMLElement | null>, acts: Readonly<Record<string, () => void>>): void {
  const actOf = useEffectEvent((key: string): (() => void) | undefined => acts[key])
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      const { target, key } = event
      const own = card.current
      if (own === null || !(target instanceof HTMLElement) || !own.contains(target)) return
      if (event.ctrlKey || event.metaKey || event.altKey || target.isContentEditable || !singleKeysOn()) return
      if (target.closest('input, textarea, [role="menu"]') !== null) return
      const step = { j: 1, k: -1 }[key]
      const act = step === undefined ? actOf(key) : () => focusBeside(own, step)
      if (act === undefined) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [card])
}

function focusBeside(card: HTMLElement, step: number): void {
  const all = [...(card.closest('.threads')?.querySelectorAll<HTMLElement>('[data-thread]') ?? [])]
  focusThread(all[all.indexOf(card) + step] ?? null)
}

/** Focuses the first button of a thread, which names its place. */
export function focusThread(card: HTMLElement | null): void {
  card?.querySelector('button')?.focus()
}
