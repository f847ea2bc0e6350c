import { useEffect } from 'react'
import { useLingui } from '@lingui/react/macro'
import { announce } from '../ui/announce.ts'
import { Icon } from '../ui/Icon.tsx'
import { BLOCKS } from './blocks.ts'
import type { SlashList } from './slashMenu.ts'

/** The list that "/" opens. The focus stays in the text; what is marked is read out. */
export function SlashMenu({ list: { found, active, at, take } }: { readonly list: SlashList }) {
  const { t, i18n } = useLingui()
  const marked = found[active]
  const [label, count] = [marked === undefined ? '' : i18n._(BLOCKS[marked].label), found.length]
  useEffect(() => announce(t`${label}, ${active + 1} of ${count}`), [t, label, active, count])
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
