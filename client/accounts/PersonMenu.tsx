import { useLingui } from '@lingui/react/macro'
import type { Person } from '../../shared/permissions.ts'
import { initials } from '../ui/Avatar.tsx'
import { colourClass } from '../../shared/colourOfPerson.ts'
import { Icon } from '../ui/Icon.tsx'
import { LazyMenu } from '../ui/overlays/LazyMenu.tsx'
import { applyTheme, type Theme } from '../ui/theme.ts'
import { ROLE_LABELS } from './roleLabels.ts'

interface PersonMenuProps {
  readonly person: Person
  /** The centre they plan for, as people call it. */
  readonly place: string | null
  /** On narrow screens, where it stands beside the bell. */
  readonly small?: boolean
  /** Pages, by their paths. */
  readonly pages: readonly { readonly id: string; readonly label: string }[]
  readonly onPage: (path: string) => void
  readonly onSignOut: () => void
}

/** The menu of the signed-in person. */
export function PersonMenu({ person, place, small, pages, onPage, onSignOut }: PersonMenuProps) {
  const { t, i18n } = useLingui()
  const role = i18n._(ROLE_LABELS[person.role])
  const name = person.name
  const standing = place === null ? role : `${role}, ${place}`
  return (
    <LazyMenu
      className={small === true ? 'ibtn only-small' : 'me'}
      label={standing === name ? t`Account menu: ${name}` : t`Account menu: ${name}, ${standing}`}
      listLabel={name}
      items={[
        { id: 'system', label: t`System colours` },
        { id: 'light', label: t`Light colours` },
        { id: 'dark', label: t`Dark colours` },
        ...pages,
        { id: 'sign-out', label: t`Sign out` },
      ]}
      onChoose={(id) => {
        if (id === 'sign-out') onSignOut()
        else if (id.startsWith('/')) onPage(id)
        else applyTheme(id as Theme)
      }}
    >
      {small === true ? (
        <Icon name="menu" />
      ) : (
        <>
          <span className={`av ${colourClass(person.id)}`} aria-hidden="true">
            {initials(name)}
          </span>
          <span>
            <b>{name}</b>
            <small>{standing === name ? <Address email={person.email} /> : standing}</small>
          </span>
          <Icon name="down" />
        </>
      )}
    </LazyMenu>
  )
}

/** It may take two lines: the second begins with the sign. */
function Address({ email }: { readonly email: string }) {
  const sign = email.indexOf('@')
  return (
    <>
      {email.slice(0, sign)}
      <wbr />
      {email.slice(sign)}
    </>
  )
}
