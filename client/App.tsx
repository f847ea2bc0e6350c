import { lazy, Suspense } from 'react'
import { Route, Routes, useLocation } from 'react-router'
import { QueryErrorResetBoundary } from '@tanstack/react-query'
import type { Person } from '../shared/permissions.ts'
import { useSession } from './accounts/session.ts'
import { AwayContext } from './offline/AwayContext.ts'
import { FailureBoundary } from './pages/FailureBoundary.tsx'
import { NetworkPage } from './pages/NetworkPage.tsx'
import { NotFoundPage } from './pages/NotFoundPage.tsx'
import { PlanPage } from './pages/PlanPage.tsx'
import { Unread } from './pages/Unread.tsx'
import { Shell } from './pages/Shell.tsx'
import { useLiveNotices } from './pages/useLiveNotices.ts'
import { Announcer } from './ui/Announcer.tsx'
import { Skeleton } from './ui/Skeleton.tsx'
import { Main } from './ui/Main.tsx'

/** The page of parts stands beside the workspace, while developing only; no build that is served has it. */
const ComponentsPage = import.meta.env.DEV ? lazy(() => import('./pages/ComponentsPage.tsx')) : null

/** What is not needed to see the plans is loaded when somebody goes there. */
const AssetsPage = lazy(() => import('./pages/AssetsPage.tsx'))
const OwnAssetsPage = lazy(() => import('./pages/OwnAssetsPage.tsx'))
const CannedAnswersPage = lazy(() => import('./pages/CannedAnswersPage.tsx'))
const ComparePage = lazy(() => import('./pages/ComparePage.tsx'))
const ConnectionPage = lazy(() => import('./pages/ConnectionPage.tsx'))
const FaqPage = lazy(() => import('./pages/FaqPage.tsx'))
const HowSynergiesPage = lazy(() => import('./pages/HowSynergiesPage.tsx'))
const MailsPage = lazy(() => import('./pages/MailsPage.tsx'))
const ProfilePage = lazy(() => import('./pages/ProfilePage.tsx'))
const QueuePage = lazy(() => import('./pages/QueuePage.tsx'))
const SettingsPage = lazy(() => import('./pages/SettingsPage.tsx'))
const SynergiesPage = lazy(() => import('./pages/SynergiesPage.tsx'))
const SignInPage = lazy(() => import('./pages/SignInPage.tsx'))
const UnsubscribePage = lazy(() => import('./pages/UnsubscribePage.tsx'))

export function App() {
  const { pathname } = useLocation()
  if (ComponentsPage !== null && pathname === '/ui')
    return (
      <Suspense fallback={loading}>
        <ComponentsPage />
      </Suspense>
    )
  return (
    <Routes>
      <Route
        path="unsubscribe/:token"
        element={
          <Suspense fallback={loading}>
            <UnsubscribePage />
          </Suspense>
        }
      />
      <Route path="*" element={<Visitor />} />
    </Routes>
  )
}

/** Who is there decides what there is. An address is kept while somebody signs in. */
function Visitor() {
  const session = useSession()
  if (session.isPending) return loading
  if (session.data === undefined) {
    return (
      <Main>
        <Unread error={session.error} onRetry={() => void session.refetch()} />
      </Main>
    )
  }
  if (session.data !== null) return <Workspace person={session.data} key={session.data.id} />
  return (
    <Suspense fallback={loading}>
      <SignInPage />
    </Suspense>
  )
}

const loading = (
  <Main>
    <Skeleton />
  </Main>
)

function Workspace({ person }: { readonly person: Person }) {
  const away = useLiveNotices()
  return (
    <AwayContext value={away}>
      <QueryErrorResetBoundary>
        {({ reset }) => (
          <FailureBoundary onRetry={reset}>
            <Suspense fallback={loading}>
              <Routes>
                <Route element={<Shell person={person} />}>
                  <Route index element={<NetworkPage person={person} />} />
                  <Route path="sign-in" element={<NetworkPage person={person} />} />
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
                  <Route path="settings" element={<SettingsPage />} />
                  <Route path="mails" element={<MailsPage person={person} />} />
                  <Route path="queue/:campaign" element={<QueuePage person={person} />} />
                  <Route path="canned-answers" element={<CannedAnswersPage person={person} />} />
                  <Route path="faq" element={<FaqPage person={person} />} />
                  <Route path="*" element={<NotFoundPage />} />
                </Route>
              </Routes>
            </Suspense>
            <Announcer />
          </FailureBoundary>
        )}
      </QueryErrorResetBoundary>
    </AwayContext>
  )
}
