import { useEffect, useState } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import { readPresence, type Present } from './presence.ts'

interface Me {
  readonly id: string
  readonly name: string
  readonly role: string
}

/** Makes this person present and follows the others' presence. */
export function usePresence(awareness: Awareness, me: Me): readonly Present[] {
  const [present, setPresent] = useState<readonly Present[]>([])
  useEffect(() => {
    // The server writes the same; setting it here shows the own avatar without waiting.
    awareness.setLocalStateField('user', { id: me.id, name: me.name, role: me.role })
    const follow = (): void =>
      setPresent((before) => keepSame(before, readPresence(awareness.getStates(), awareness.clientID)))
    follow()
    awareness.on('change', follow)
    return () => awareness.off('change', follow)
  }, [awareness, me.id, me.name, me.role])
  return present
}

/** A moving caret changes nobody's position: it must not render the page again. */
function keepSame(before: readonly Present[], after: readonly Present[]): readonly Present[] {
  return JSON.stringify(before) === JSON.stringify(after) ? before : after
}
