import { useCallback, useState, type ComponentProps, type ReactNode } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from 'react-aria-components'
import { Icon } from '../ui/Icon.tsx'
import { latePart } from '../ui/latePart.tsx'
import { holdKeys } from './holdKeys.ts'
import { CTRL_KEY } from './keyNames.ts'
import { isApple, useGlobalKeys } from './shortcuts.ts'

const GoTo = latePart(() => import('./GoToDialog.tsx'))
const ShortcutSheet = latePart(() => import('./ShortcutSheet.tsx'))

/** Dialogs that a key opens over every page. */
export function useGoTo(where: Omit<ComponentProps<typeof GoTo>, 'onClose' | 'onHelp'>): {
  readonly open: () => void
  readonly shown: ReactNode
} {
  const [over, setOver] = useState<'nothing' | 'go-to' | 'keys'>('nothing')
  const open = useCallback(() => {
    setOver('go-to')
    holdKeys(focusedField)
  }, [])
  const help = useCallback(() => setOver('keys'), [])
  const close = useCallback(() => setOver('nothing'), [])
  useGlobalKeys({ onFind: open, onHelp: help })
  const shown = (
    <>
      {over === 'go-to' && <GoTo {...where} onClose={close} onHelp={help} />}
      {over === 'keys' && <ShortcutSheet onClose={close} />}
    </>
  )
  return { open, shown }
}

/** The dialog's field, when its list can follow it. */
function focusedField(): HTMLInputElement | null {
  const isListed = document.querySelector('.goto [role="menuitem"]') !== null
  return isListed ? document.querySelector<HTMLInputElement>('.goto input:focus') : null
}

/** The same as its key, for those who do not know it. */
export function GoToButton({ onPress }: { readonly onPress: () => void }) {
  const { i18n, t } = useLingui()
  return (
    <Button className="find" aria-label={t`Search`} onPress={onPress}>
      <Icon name="search" />
      <span>
        <Trans>Search</Trans>
      </span>
      <kbd aria-hidden="true">{isApple ? '⌘K' : `${i18n._(CTRL_KEY)} K`}</kbd>
    </Button>
  )
}
