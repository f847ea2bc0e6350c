import { type ReactNode } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link, NavLink } from 'react-router'
import { ownCentresOf } from '../../shared/accounts/ownCentres.ts'
import type { Campaign } from '../../shared/campaign.ts'
import type { Person } from '../../shared/permissions.ts'
import { useOpenCampaigns } from '../campaigns/useCurrentCampaign.ts'
import { CampaignSwitch } from '../campaigns/CampaignSwitch.tsx'
import { Brand } from '../ui/Brand.tsx'
import { Icon } from '../ui/Icon.tsx'
import type { MenuEntry } from './feature.ts'

interface NavigationProps {
  readonly menu: readonly MenuEntry[]
  readonly person: Person
  readonly campaign: Campaign
  readonly placeOf: (centre: string) => string
  /** The path of the page that is shown. */
  readonly path: string
  /** At its foot. */
  readonly children: ReactNode
}

/** The links of the frame to the main pages. */
export function Navigation({ menu, person, campaign, placeOf, path, children }: NavigationProps) {
  const { t } = useLingui()
  const linksAt = (...places: MenuEntry['place'][]): ReactNode =>
    menu
      .filter(({ place, hasLink }) => places.includes(place) && hasLink?.(person) !== false)
      .map((entry) => <EntryLink key={entry.label.id} entry={entry} person={person} campaign={campaign} path={path} />)
  return (
    <nav className="nav" aria-label={t`Workspace`}>
      <div className="nav-in">
        <NavLink className="brand" to="/">
          <Brand />
        </NavLink>
        <CampaignSwitch current={campaign} />
        <ul>
          {linksAt('top')}
          <CentreLinks own={ownCentresOf(person)} campaign={campaign} placeOf={placeOf} />
          {linksAt('bar', 'side')}
        </ul>
        <div className="nav-foot">{children}</div>
      </div>
    </nav>
  )
}

interface EntryLinkProps extends Pick<NavigationProps, 'person' | 'campaign' | 'path'> {
  readonly entry: MenuEntry
}

function EntryLink({ entry, person, campaign, path }: EntryLinkProps) {
  const { i18n } = useLingui()
  const open = useOpenCampaigns()
  const { label, icon, pathOf, place, isAt, Count } = entry
  const to = pathOf(campaign, person)
  const face = (
    <>
      <Icon name={icon} />
      <span>{i18n._(label)}</span>
      {Count !== undefined && <Count campaign={campaign} open={open} person={person} />}
    </>
  )
  return (
    <li className={place === 'bar' ? undefined : 'wide-only'}>
      {isAt === undefined ? (
        <NavLink to={to}>{face}</NavLink>
      ) : (
        <Link to={to} aria-current={isAt(path, campaign, person) ? 'page' : undefined}>
          {face}
        </Link>
      )}
    </li>
  )
}

interface CentreLinksProps extends Pick<NavigationProps, 'campaign' | 'placeOf'> {
  readonly own: Person['memberships']
}

function CentreLinks({ own, campaign, placeOf }: CentreLinksProps) {
  return (
    <>
      {own.map(({ centre }) => (
        <li key={centre}>
          <NavLink to={`/plans/${campaign.id}/${centre}`}>
            <Icon name="plan" />
            <span>{own.length === 1 ? <Trans>Our plan</Trans> : placeOf(centre)}</span>
          </NavLink>
        </li>
      ))}
      {(campaign.kind === 'sid' ? own : []).map(({ centre }) => {
        const place = placeOf(centre)
        return (
          <li key={`profile/${centre}`}>
            <NavLink to={`/profiles/${campaign.id}/${centre}`}>
              <Icon name="globe" />
              <span>{own.length === 1 ? <Trans>Our profile page</Trans> : <Trans>Profile: {place}</Trans>}</span>
            </NavLink>
          </li>
        )
      })}
    </>
  )
}
