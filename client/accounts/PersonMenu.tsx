import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { Person } from '../../shared/permissions.ts'
import { initials } from '../ui/Avatar.tsx'
import { colourClass } from '../../shared/colourOfPerson.ts'
import { Count } from '../ui/Count.tsx'
import { Icon } from '../ui/Icon.tsx'
import { LazyMenu } from '../ui/overlays/LazyMenu.tsx'
import type { LazyMenuItem } from '../ui/overlays/LazyMenuList.tsx'
import { applyTheme, useTheme, type Theme } from '../ui/theme.ts'
import { ROLE_LABELS } from './roleLabels.ts'
import { useLanguageMenu } from './useLanguageMenu.tsx'

/** Inserted by the build: the release of this page. */
declare const __VERSION__: string

export interface PersonMenuProps {
  readonly person: Person
  /** The centre they plan for, as people call it. */
  readonly place: string | null
  /** On narrow screens, beside the bell. */
  readonly small?: boolean
  /** How much waits on pages that are in this menu only. */
  readonly waiting?: number
  /** Pages, by their paths. */
  readonly pages: readonly LazyMenuItem[]
  readonly onPage: (path: string) => void
  readonly onSignOut: () => void
  /** The person finds a text of the interface wrong. */
  readonly onWrongWording: () => void
}

/** The menu of the signed-in person. */
export function PersonMenu({
  person,
  place,
  small,
  waiting = 0,
  pages,
  onPage,
  onSignOut,
  onWrongWording,
}: PersonMenuProps) {
  const { t, i18n } = useLingui()
  const languages = useLanguageMenu(onWrongWording)
  const theme = useTheme()
  const themes: Record<Theme, string> = { system: t`System colours`, light: t`Light colours`, dark: t`Dark colours` }
  const colours = Object.entries(themes).map(([id, label]) => ({ id, label }))
  const role = i18n._(ROLE_LABELS[person.role])
  const name = person.name
  const standing = place === null ? role : `${role}, ${place}`
  const whose = standing === name ? t`Account menu: ${name}` : t`Account menu: ${name}, ${standing}`
  return (
    <LazyMenu
      className={small === true ? 'ibtn only-small' : 'me'}
      label={
        waiting === 0 ? whose : t`${whose}, ${plural(waiting, { one: '# item waiting', other: '# items waiting' })}`
      }
      listLabel={name}
      items={[
        { id: 'colours', label: themes[theme], menu: { items: colours, chosen: theme } },
        ...languages.items,
        ...pages,
        { id: 'sign-out', label: t`Sign out` },
      ]}
      foot={t`Version ${__VERSION__}`}
      onChoose={(id) => {
        if (languages.choose(id)) return
        if (id === 'sign-out') onSignOut()
        else if (id.startsWith('/')) onPage(id)
        else applyTheme(id as Theme)
      }}
    >
      {small === true ? (
        <>
          <Icon name="menu" />
          {/* The label of the button says it. */}
          <Count value={waiting}>{null}</Count>
        </>
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
