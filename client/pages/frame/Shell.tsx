import { Suspense, useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { NavLink, Outlet, useLocation, useNavigate } from 'react-router'
import { can, type Person } from '../../../shared/permissions.ts'
import { PersonMenu } from '../../accounts/PersonMenu.tsx'
import { Bell } from '../../comments/notifications/Bell.tsx'
import { planListQuery } from '../../plans/planQueries.ts'
import { BarEndContext } from '../../ui/HeaderSlot.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useRouteFocus } from '../../ui/useRouteFocus.ts'
import { SignOutDialog } from './signOutDialog.ts'
import { useSignOut } from './useSignOut.ts'
import { CampaignSwitch } from '../../campaigns/CampaignSwitch.tsx'
import { DemoFootnote } from './DemoFootnote.tsx'
import { GoToButton, useGoTo } from './goTo.tsx'
import { OpenQuestions } from './OpenQuestions.tsx'
import { WaitingCount } from './WaitingCount.tsx'
import { useDocumentLabel } from '../documents/useDocumentLabel.ts'
import { useCurrentCampaign } from '../../campaigns/useCurrentCampaign.ts'

/** The frame of every page behind the sign-in. */
export function Shell({ person }: { readonly person: Person }) {
  const { t } = useLingui()
  const [barEnd, setBarEnd] = useState<HTMLElement | null>(null)
  const signOut = useSignOut(person)
  const navigate = useNavigate()
  const { pathname } = useLocation()
  useRouteFocus(pathname)
  const campaign = useCurrentCampaign()
  const finder = useGoTo(person, campaign)
  // The list of the current campaign stands at the root.
  const listPath = pathname === '/' ? '/' : `/plans/${campaign.id}`
  const plans = useQuery({ ...planListQuery(campaign.id), enabled: person.memberships.length > 0 })
  const placeOf = (centre: string): string =>
    plans.data?.plans.find((row) => row.centre === centre)?.countryName ?? centre.toUpperCase()
  const own = person.role === 'planner' ? person.memberships : []
  const [first] = own
  const answers = can(person, 'queue.read', {})
  const placeOfDocument = useDocumentLabel(campaign.id)
  const menu = {
    person,
    place: first === undefined ? null : placeOf(first.centre),
    onSettings: () => void navigate('/settings'),
    onSignOut: () => void signOut.ask(),
  }
  return (
    <div className="app">
      <a className="skip" href="#main">
        <Trans>Skip to main content</Trans>
      </a>
      <nav className="nav" aria-label={t`Workspace`}>
        <div className="nav-in">
          <NavLink className="brand" to="/">
            <i aria-hidden="true" />
            <span>SID workspace</span>
          </NavLink>
          <CampaignSwitch current={campaign} />
          <ul>
            {answers && (
              <li>
                <NavLink to={`/queue/${campaign.id}`}>
                  <Icon name="comment" />
                  <span>
                    <Trans>Queue</Trans>
                  </span>
                  <OpenQuestions campaign={campaign.id} />
                </NavLink>
              </li>
            )}
            {own.map(({ centre }) => (
              <li key={centre}>
                <NavLink to={`/plans/${campaign.id}/${centre}`}>
                  <Icon name="plan" />
                  <span>{own.length === 1 ? <Trans>Our plan</Trans> : placeOf(centre)}</span>
                </NavLink>
              </li>
            ))}
            {own.map(({ centre }) => {
              const place = placeOf(centre)
              return (
                <li key={`profile/${centre}`}>
                  <NavLink to={`/profiles/${campaign.id}/${centre}`}>
                    <Icon name="globe" />
                    <span>{own.length === 1 ? <Trans>Our profile</Trans> : <Trans>Profile: {place}</Trans>}</span>
                  </NavLink>
                </li>
              )
            })}
            <li>
              <NavLink to={listPath} end>
                <Icon name="network" />
                <span>
                  <Trans>All plans</Trans>
                </span>
              </NavLink>
            </li>
            <li>
              <NavLink to={`/synergies/${campaign.id}${first === undefined ? '' : `/${first.centre}`}`}>
                <Icon name="synergy" />
                <span>
                  <Trans>Synergies</Trans>
                </span>
                <WaitingCount campaign={campaign.id} centres={own.map(({ centre }) => centre)} />
              </NavLink>
            </li>
            <li>
              <NavLink to={`/assets/${campaign.id}`}>
                <Icon name="folder" />
                <span>
                  <Trans>Ally assets</Trans>
                </span>
              </NavLink>
            </li>
            <li className="wide-only">
              <NavLink to="/faq">
                <Icon name="info" />
                <span>
                  <Trans>FAQ</Trans>
                </span>
              </NavLink>
            </li>
            {can(person, 'mail.read', {}) && (
              <li className="wide-only">
                <NavLink to="/mails">
                  <Icon name="mail" />
                  <span>
                    <Trans>Emails</Trans>
                  </span>
                </NavLink>
              </li>
            )}
          </ul>
          <div className="nav-foot">
            <PersonMenu {...menu} />
          </div>
        </div>
      </nav>
      <header className="bar">
        <NavLink className="brand" to="/" aria-label={t`SID workspace`}>
          <i aria-hidden="true" />
          <span>SID workspace</span>
        </NavLink>
        <GoToButton onPress={finder.open} />
        <div className="bar-end">
          <div className="bar-end" ref={setBarEnd} />
          <Bell placeOf={placeOfDocument} />
          <PersonMenu {...menu} small />
        </div>
      </header>
      <BarEndContext value={barEnd}>
        <div className="content">
          <Outlet />
          <DemoFootnote />
        </div>
      </BarEndContext>
      {finder.shown}
      {signOut.unsent.length > 0 && (
        <Suspense fallback={null}>
          <SignOutDialog unsent={signOut.unsent} onStay={signOut.stay} onLeave={() => void signOut.leave()} />
        </Suspense>
      )}
    </div>
  )
}
