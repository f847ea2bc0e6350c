import { Suspense, useState, type ComponentProps } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { NavLink, Outlet, useLocation, useNavigate } from 'react-router'
import { ownCentresOf } from '../../shared/accounts/ownCentres.ts'
import type { JoinRequest } from '../../shared/accounts/joinRequest.ts'
import type { Campaign } from '../../shared/campaign.ts'
import { can, type Person } from '../../shared/permissions.ts'
import { joinRequestsQuery } from '../accounts/joining/joinQueries.ts'
import { PersonMenu } from '../accounts/PersonMenu.tsx'
import { Bell } from './bell/Bell.tsx'
import { planListQuery } from '../plans/planQueries.ts'
import { BarEndContext } from '../ui/HeaderSlot.tsx'
import { useRouteFocus } from '../ui/useRouteFocus.ts'
import type { MenuEntry } from './feature.ts'
import { SignOutDialog } from './signOutDialog.ts'
import { Navigation } from './Navigation.tsx'
import { NotFoundPage } from './NotFoundPage.tsx'
import { useWrongWording } from './useWrongWording.tsx'
import { useSignOut } from './useSignOut.ts'
import { DemoFootnote } from './DemoFootnote.tsx'
import { GoToButton, useGoTo } from './goTo.tsx'
import { useDocumentLabel } from '../documents/useDocumentLabel.ts'
import { useCurrentCampaign, useIsUnknownCampaign, useUntranslatedCampaigns } from '../campaigns/useCurrentCampaign.ts'
import { Brand } from '../ui/Brand.tsx'
import { PaperHead } from '../ui/print/PaperHead.tsx'
import { UntranslatedContext } from '../ui/language/untranslatedCampaigns.ts'
import { PartBoundary } from '../ui/latePart.tsx'
import { lazyPart } from '../ui/language/lazyPart.ts'

/** Not everybody has counts in the menu. */
const MenuWithCounts = lazyPart(() => import('./MenuWithCounts.tsx'))

const NO_REQUESTS: readonly JoinRequest[] = []

interface ShellProps {
  readonly person: Person
  readonly menu: readonly MenuEntry[]
}

/** The frame of every page behind the sign-in. */
export function Shell({ person, menu }: ShellProps) {
  const { t, i18n } = useLingui()
  const [barEnd, setBarEnd] = useState<HTMLElement | null>(null)
  const signOut = useSignOut(person)
  const navigate = useNavigate()
  const { pathname } = useLocation()
  useRouteFocus(pathname)
  const campaign = useCurrentCampaign()
  const entries = menu.filter(({ isFor }) => isFor?.(person, campaign) !== false)
  const finder = useGoTo({ person, campaign, menu: entries })
  const wording = useWrongWording(person)
  const requests = useQuery({ ...joinRequestsQuery('open'), enabled: can(person, 'join.list', {}) })
  // Needed for the names of centres: one's own, and those in the bell.
  const needsNames = person.memberships.length > 0 || (requests.data?.requests.length ?? 0) > 0
  const placeOf = usePlaces(campaign, needsNames)
  const [first] = ownCentresOf(person)
  const placeOfDocument = useDocumentLabel(campaign.id)
  const pagesOf = (...places: MenuEntry['place'][]) =>
    entries
      .filter(({ place }) => places.includes(place))
      .map((entry) => ({ ...entry, id: entry.pathOf(campaign, person), label: i18n._(entry.label) }))
  const ofPerson = {
    person,
    place: first === undefined ? null : placeOf(first.centre),
    onPage: (path: string) => void navigate(path),
    onSignOut: () => void signOut.ask(),
    onWrongWording: wording.open,
  }
  return (
    <div className="app">
      <a className="skip" href="#main">
        <Trans>Skip to main content</Trans>
      </a>
      <Navigation menu={entries} person={person} campaign={campaign} placeOf={placeOf} path={pathname}>
        <PersonMenu {...ofPerson} pages={pagesOf('account')} />
      </Navigation>
      <header className="bar">
        <NavLink className="brand" to="/" aria-label={t`SID workspace`}>
          <Brand />
        </NavLink>
        <GoToButton onPress={finder.open} />
        <div className="bar-end">
          <div className="bar-end" ref={setBarEnd} />
          <Bell placeOf={placeOfDocument} countryOf={placeOf} requests={requests.data?.requests ?? NO_REQUESTS} />
          <SmallMenu {...ofPerson} campaign={campaign} pages={pagesOf('top', 'side', 'account')} />
        </div>
      </header>
      <BarEndContext value={barEnd}>
        <Content campaign={campaign} />
      </BarEndContext>
      {finder.shown}
      {wording.shown}
      {signOut.unsent.length > 0 && (
        <SignOutDialog unsent={signOut.unsent} onStay={signOut.stay} onLeave={() => void signOut.leave()} />
      )}
    </div>
  )
}

function Content({ campaign }: { readonly campaign: Campaign }) {
  const isUnknown = useIsUnknownCampaign()
  return (
    <UntranslatedContext value={useUntranslatedCampaigns()}>
      <div className="content">
        <PaperHead campaignName={campaign.name} />
        {isUnknown ? <NotFoundPage /> : <Outlet />}
        <DemoFootnote />
      </div>
    </UntranslatedContext>
  )
}

/** The country of a centre, its code before the names are there. */
function usePlaces(campaign: Campaign, enabled: boolean): (centre: string) => string {
  const plans = useQuery({ ...planListQuery(campaign.id), enabled })
  return (centre) => plans.data?.plans.find((row) => row.centre === centre)?.countryName ?? centre.toUpperCase()
}

/** The menu of narrow screens. The counts are an extra: the menu is there without them. */
function SmallMenu({ campaign, ...menu }: ComponentProps<typeof MenuWithCounts>) {
  const plain = <PersonMenu {...menu} small />
  if (!hasCountsInMenu(menu.person)) return plain
  return (
    <PartBoundary instead={plain}>
      <Suspense fallback={plain}>
        <MenuWithCounts {...menu} campaign={campaign} />
      </Suspense>
    </PartBoundary>
  )
}

/** Whether some of the person's pages have a count, but no link in the bar of a phone. */
const hasCountsInMenu = (person: Person): boolean =>
  can(person, 'join.list', {}) || can(person, 'campaign.run', {}) || can(person, 'inquiry.list', {})
