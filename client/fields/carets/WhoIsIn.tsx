import { useEffect, useRef } from 'react'
import type { Present } from '../../sync/presence.ts'
import { useEditing } from '../editing.ts'

/** The names of the others in a field, each in their colour. A name fades; it is shown again when its caret moves. */
export function WhoIsIn({ others }: { readonly others: readonly Present[] }) {
  const { awareness } = useEditing()
  const names = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    function onChange({ updated }: { readonly updated: readonly number[] }): void {
      for (const client of updated) {
        const name = names.current?.querySelector(`[data-client="${client}"]`)
        for (const animation of name?.getAnimations() ?? []) animation.currentTime = 0
      }
    }
    awareness.on('change', onChange)
    return () => awareness.off('change', onChange)
  }, [awareness])
  if (others.length === 0) return null
  return (
    <span ref={names} className="who-is-in">
      {others.map(({ client, name, seat }) => (
        <b key={client} className={`seat-${seat}`} data-client={client}>
          {name}
        </b>
      ))}
    </span>
  )
}
