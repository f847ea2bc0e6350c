import { useLingui } from '@lingui/react/macro'
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { Person } from '../../shared/permissions.ts'
import { initials } from '../ui/Avatar.tsx'
import { Icon } from '../ui/Icon.tsx'
import { applyTheme, type Theme } from '../ui/theme.ts'
import { ROLE_NAMES } from './words.ts'

interface PersonMenuProps {
  readonly person: Person
  /** The centre they plan for, as people call it. */
  readonly place: string | null
  readonly small?: boolean
  readonly onSettings: () => void
  readonly onSignOut: () => void
}

/** Who is signed in, and what they can do about it. */
export function PersonMenu({ person, place, small, onSettings, onSignOut }: PersonMenuProps) {
  const { t, i18n } = useLingui()
  const role = i18n._(ROLE_NAMES[person.role])
  const name = person.name
  const standing = place === null ? role : `${role}, ${place}`
  return (
    <MenuTrigger>
      <AriaButton className={small === true ? 'ibtn only-small' : 'me'} aria-label={t`${name}, ${standing}: menu`}>
        {small === true ? (
          <Icon name="menu" />
        ) : (
          <>
            <span className="av seat-1" aria-hidden="true">
              {initials(name)}
            </span>
            <span>
              <b>{name}</b>
              <small>{standing === name ? person.email : standing}</small>
            </span>
            <Icon name="down" />
          </>
        )}
      </AriaButton>
      <Popover>
        <Menu
          onAction={(key) => {
            if (key === 'sign-out') onSignOut()
            else if (key === 'settings') onSettings()
            else applyTheme(key as Theme)
          }}
        >
          <MenuItem id="system">{t`Colours as the system`}</MenuItem>
          <MenuItem id="light">{t`Light colours`}</MenuItem>
          <MenuItem id="dark">{t`Dark colours`}</MenuItem>
          <MenuItem id="settings">{t`Your notifications`}</MenuItem>
          <MenuItem id="sign-out">{t`Sign out`}</MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
