import { lazy, Suspense, useDeferredValue } from 'react'
import { Route, Routes, useLocation } from 'react-router'
import { QueryErrorResetBoundary } from '@tanstack/react-query'
import { can, type Person } from '../shared/permissions.ts'
import { hasSessionEnded, useSession } from './accounts/session.ts'
import { useOtherPerson } from './accounts/useOtherPerson.ts'
import { OfflineContext } from './offline/OfflineContext.ts'
import { FailureBoundary } from './pages/frame/FailureBoundary.tsx'
import { NotFoundPage } from './pages/frame/NotFoundPage.tsx'
import { ownCentresOf, startsAtOverview } from './pages/frame/ownCentres.ts'
import { PlanPage } from './pages/plans/PlanPage.tsx'
import { LoadFailure } from './pages/frame/LoadFailure.tsx'
import { Shell } from './pages/frame/Shell.tsx'
import { useLiveNotices } from './pages/frame/useLiveNotices.ts'
import { Announcer } from './ui/Announcer.tsx'
import { Skeleton } from './ui/Skeleton.tsx'
import { Main } from './ui/Main.tsx'

/** The page of components exists in development only, beside the workspace. No served build has it. */
const ComponentsPage = import.meta.env.DEV ? lazy(() => import('./pages/frame/ComponentsPage.tsx')) : null

/** Pages that are not needed to read a plan are loaded on demand. */
const AccessibilityPage = lazy(() => import('./pages/account/AccessibilityPage.tsx'))
const AssetsPage = lazy(() => import('./pages/assets/AssetsPage.tsx'))
const OwnAssetsPage = lazy(() => import('./pages/assets/OwnAssetsPage.tsx'))
const CampaignsPage = lazy(() => import('./pages/campaigns/CampaignsPage.tsx'))
const CannedAnswersPage = lazy(() => import('./pages/helpdesk/CannedAnswersPage.tsx'))
const ComparePage = lazy(() => import('./pages/synergies/ComparePage.tsx'))
const ConnectionPage = lazy(() => import('./pages/synergies/ConnectionPage.tsx'))
const FaqPage = lazy(() => import('./pages/helpdesk/FaqPage.tsx'))
const FurtherCentrePage = lazy(() => import('./pages/account/FurtherCentrePage.tsx'))
const InquiriesPage = lazy(() => import('./pages/inquiries/InquiriesPage.tsx'))
const HowSynergiesPage = lazy(() => import('./pages/synergies/SynergiesHelpPage.tsx'))
const NetworkPage = lazy(() => import('./pages/plans/NetworkPage.tsx'))
const OverviewPage = lazy(() => import('./pages/overview/OverviewPage.tsx'))
const HomePage = lazy(() => import('./pages/home/HomePage.tsx'))
const JoinPage = lazy(() => import('./pages/account/JoinPage.tsx'))
const KnownAddressPage = lazy(() => import('./pages/account/KnownAddressPage.tsx'))
const LinkPage = lazy(() => import('./pages/account/LinkPage.tsx'))
const MailsPage = lazy(() => import('./pages/account/MailsPage.tsx'))
const DataProtectionPage = lazy(() => import('./pages/account/DataProtectionPage.tsx'))
const MilestonesPage = lazy(() => import('./pages/milestones/MilestonesPage.tsx'))
const MyDataPage = lazy(() => import('./pages/account/MyDataPage.tsx'))
const BriefingPage = lazy(() => import('./pages/overview/BriefingPage.tsx'))
const ModerationPage = lazy(() => import('./pages/moderation/ModerationPage.tsx'))
const DecisionPage = lazy(() => import('./pages/moderation/DecisionPage.tsx'))
const BriefingsPage = lazy(() => import('./pages/overview/BriefingsPage.tsx'))
const AuditPage = lazy(() => import('./pages/account/AuditPage.tsx'))
const PeoplePage = lazy(() => import('./pages/account/PeoplePage.tsx'))
const ProfilePage = lazy(() => import('./pages/profiles/ProfilePage.tsx'))
const QueuePage = lazy(() => import('./pages/helpdesk/QueuePage.tsx'))
const RequestsPage = lazy(() => import('./pages/account/RequestsPage.tsx'))
const SessionsPage = lazy(() => import('./pages/account/SessionsPage.tsx'))
const FeedsPage = lazy(() => import('./pages/account/FeedsPage.tsx'))
const SettingsPage = lazy(() => import('./pages/account/SettingsPage.tsx'))
const WordingPage = lazy(() => import('./pages/wording/WordingPage.tsx'))
const SynergiesPage = lazy(() => import('./pages/synergies/SynergiesPage.tsx'))
const SignInPage = lazy(() => import('./pages/account/SignInPage.tsx'))
const UnsubscribePage = lazy(() => import('./pages/account/UnsubscribePage.tsx'))

/**
 * The one boundary of all pages. A page never has one of its own around the page that is loaded for it: React shows what
 * a boundary shows meanwhile for at least 300 ms, however soon the page is there. `useDeferredValue` keeps what is seen.
 */
export function App() {
  const { pathname } = useLocation()
  return (
    <Suspense fallback={loading}>
      {ComponentsPage !== null && pathname === '/ui' ? (
        <ComponentsPage />
      ) : (
        <Routes>
          <Route path="unsubscribe/:token" element={<UnsubscribePage />} />
          <Route path="auth/link/:token?" element={<LinkPage />} />
          <Route path="sign-in/known-address" element={<KnownAddressPage />} />
          <Route path="my-data" element={<MyDataPage />} />
          <Route path="data-protection" element={<DataProtectionPage />} />
          <Route path="accessibility" element={<AccessibilityPage />} />
          <Route path="*" element={<Visitor />} />
        </Routes>
      )}
    </Suspense>
  )
}

/** The routes depend on the signed-in person. The address stays the same during sign-in. */
function Visitor() {
  const session = useSession()
  const visitor = session.data === undefined ? undefined : (session.data?.id ?? null)
  const isReady = useDeferredValue(visitor) === visitor
  if (session.isPending || !isReady) return loading
  if (session.data === undefined) {
    return (
      <Main>
        <LoadFailure error={session.error} onRetry={() => void session.refetch()} />
      </Main>
    )
  }
  if (session.data !== null && !can(session.data, 'campaign.read', {})) return <JoinPage person={session.data} />
  if (session.data !== null) return <Workspace person={session.data} key={session.data.id} />
  return <SignInPage ended={hasSessionEnded()} />
}

/** Covered by the frame in index.html: see frame-skeleton.css. */
const loading = (
  <Main className="loading" isPlaceholder>
    <Skeleton />
  </Main>
)

/** Planners start at what waits for them, readers and coordinators at the state of the network. */
function homeOf(person: Person) {
  if (ownCentresOf(person).length > 0) return <HomePage person={person} />
  return startsAtOverview(person) ? <OverviewPage /> : <NetworkPage person={person} />
}

function Workspace({ person }: { readonly person: Person }) {
  const away = useLiveNotices()
  const home = homeOf(person)
  useOtherPerson(person)
  return (
    <OfflineContext value={away}>
      <QueryErrorResetBoundary>
        {({ reset }) => (
          <FailureBoundary onRetry={reset}>
            <Routes>
              <Route element={<Shell person={person} />}>
                <Route index element={home} />
                <Route path="sign-in" element={home} />
                <Route path="overview/:campaign" element={<OverviewPage />} />
                <Route path="briefings/:campaign" element={<BriefingsPage person={person} />} />
                <Route path="briefings/:campaign/:briefing" element={<BriefingPage />} />
                <Route path="plans/:campaign" element={<NetworkPage person={person} />} />
                <Route path="plans/:campaign/:centre" element={<PlanPage person={person} />} />
                <Route path="profiles/:campaign/:centre" element={<ProfilePage person={person} />} />
                <Route path="synergies/:campaign" element={<SynergiesPage person={person} />} />
                <Route path="synergies/:campaign/compare" element={<ComparePage person={person} />} />
                <Route path="synergies/:campaign/how" element={<HowSynergiesPage />} />
                <Route path="synergies/:campaign/:centre" element={<SynergiesPage person={person} />} />
                <Route path="connections/:campaign/:connection" element={<ConnectionPage person={person} />} />
                <Route path="assets/:campaign" element={<AssetsPage person={person} />} />
                <Route path="assets/:campaign/:owner" element={<OwnAssetsPage person={person} />} />
                <Route path="campaigns" element={<CampaignsPage person={person} />} />
                <Route path="milestones/:campaign" element={<MilestonesPage person={person} />} />
                <Route path="wording/:language?" element={<WordingPage person={person} />} />
                <Route path="moderation/:campaign" element={<ModerationPage />} />
                <Route path="moderation/:campaign/:centre" element={<DecisionPage person={person} />} />
                <Route path="join" element={<FurtherCentrePage person={person} />} />
                <Route path="sessions" element={<SessionsPage />} />
                <Route path="requests" element={<RequestsPage person={person} />} />
                <Route path="audit" element={<AuditPage person={person} />} />
                <Route path="people" element={<PeoplePage person={person} />} />
                <Route path="feeds" element={<FeedsPage person={person} />} />
                <Route path="settings" element={<SettingsPage person={person} />} />
                <Route path="mails" element={<MailsPage person={person} />} />
                <Route path="queue/:campaign" element={<QueuePage person={person} />} />
                <Route path="inquiries/:campaign" element={<InquiriesPage person={person} />} />
                <Route path="canned-answers" element={<CannedAnswersPage person={person} />} />
                <Route path="faq" element={<FaqPage person={person} />} />
                <Route path="*" element={<NotFoundPage />} />
              </Route>
            </Routes>
            <Announcer />
          </FailureBoundary>
        )}
      </QueryErrorResetBoundary>
    </OfflineContext>
  )
}
