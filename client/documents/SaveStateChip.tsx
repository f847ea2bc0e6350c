import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { SaveState } from '../sync/saveState.ts'
import { Icon, type IconName } from '../ui/Icon.tsx'

/** The save state, always at the same place and in the same words. */
export function SaveStateChip({ save }: { readonly save: SaveState }) {
  const { icon, tone, words } = faceOf(save)
  return (
    <span className={`save ${tone}`} role="status" data-save={save.kind}>
      <Icon name={icon} />
      <span>{words}</span>
    </span>
  )
}

function faceOf(save: SaveState): { icon: IconName; tone: '' | 'wait' | 'bad'; words: ReactNode } {
  switch (save.kind) {
    case 'opening':
      return { icon: 'cloud', tone: 'wait', words: <Trans>Opening…</Trans> }
    case 'saving':
      return { icon: 'cloud', tone: 'wait', words: <Trans>Saving…</Trans> }
    case 'saved':
      return { icon: 'check', tone: '', words: <Trans>Saved</Trans> }
    case 'reconnecting':
      return { icon: 'cloud', tone: 'wait', words: <Trans>Reconnecting…</Trans> }
    case 'offline':
      return { icon: 'cloud-off', tone: 'wait', words: <Trans>Offline – changes saved on this device</Trans> }
    case 'could-not-save':
      return { icon: 'warning', tone: 'bad', words: <Trans>Could not save</Trans> }
  }
}
