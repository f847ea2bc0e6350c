import { useEffect, useState } from 'react'
import { useLingui } from '@lingui/react/macro'
import { announce } from '../ui/announce.ts'
import { Icon } from '../ui/Icon.tsx'
import { BLOCKS } from './blocks.ts'
import type { SlashList } from './slashMenu.ts'

/** The list that "/" opens. The focus stays in the text; screen readers read the marked entry. */
export function SlashMenu({ list: { found, active, line, take } }: { readonly list: SlashList }) {
  const { t, i18n } = useLingui()
  const marked = found[active]
  const [label, count] = [marked === undefined ? '' : i18n._(BLOCKS[marked].label), found.length]
  useEffect(() => announce(t`${label}, ${active + 1} of ${count}`), [t, label, active, count])
  const at = usePlace(line)
  return (
    <div className="slash-menu" role="listbox" tabIndex={-1} aria-label={t`Insert`} style={at}>
      {found.map((id, position) => (
        <div
          key={id}
          role="option"
          tabIndex={-1}
          aria-selected={position === active}
          // Pressing must not take the focus out of the text.
          onPointerDown={(event) => {
            event.preventDefault()
            take(id)
          }}
        >
          <Icon name={BLOCKS[id].icon} />
          {i18n._(BLOCKS[id].label)}
        </div>
      ))}
    </div>
  )
}

/** Nine rows and the frame around them, in CSS pixels. */
const HEIGHT = 300

/** Below the line of the caret; above it where the window ends. It stays with the line while the page scrolls. */
function usePlace(line: SlashList['line']): { left: number; top: number } | { left: number; bottom: number } {
  const [, setScrolls] = useState(0)
  useEffect(() => {
    const onScroll = (): void => setScrolls((before) => before + 1)
    addEventListener('scroll', onScroll, { passive: true })
    return () => removeEventListener('scroll', onScroll)
  }, [])
  const { left, top, bottom } = line() ?? new DOMRect()
  return bottom + HEIGHT > innerHeight && top > HEIGHT ? { left, bottom: innerHeight - top } : { left, top: bottom }
}
