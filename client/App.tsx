import { Suspense, useDeferredValue } from 'react'
import { Route, Routes, useLocation } from 'react-router'
import { QueryErrorResetBoundary } from '@tanstack/react-query'
import { startOf } from '../shared/accounts/ownCentres.ts'
import { can, type Person } from '../shared/permissions.ts'
import { hasSessionEnded, useSession } from './accounts/session.ts'
import { useOtherPerson } from './accounts/useOtherPerson.ts'
import { OfflineContext } from './offline/OfflineContext.ts'
import { MENU, PUBLIC_ROUTES, ROUTES } from './features.ts'
import { FailureBoundary } from './frame/FailureBoundary.tsx'
import { NotFoundPage } from './frame/NotFoundPage.tsx'
import { LoadFailure } from './frame/LoadFailure.tsx'
import { Shell } from './frame/Shell.tsx'
import { useLiveNotices } from './frame/useLiveNotices.ts'
import { Announcer } from './ui/Announcer.tsx'
import { Skeleton } from './ui/Skeleton.tsx'
import { Main } from './ui/Main.tsx'
import { lazyPart } from './ui/language/lazyPart.ts'

/** The page of components exists in development only, beside the workspace. No served build has it. */
const ComponentsPage = import.meta.env.DEV ? lazyPart(() => import('./frame/ComponentsPage.tsx')) : null

const JoinPage = lazyPart(() => import('./accounts/pages/JoinPage.tsx'))
const SignInPage = lazyPart(() => import('./accounts/pages/SignInPage.tsx'))

/** Pages that are not needed to read a plan are loaded on demand. */
const PAGES = ROUTES.map((route) => ({ ...route, Page: 'load' in route ? lazyPart(route.load) : route.Page }))
const PUBLIC_PAGES = PUBLIC_ROUTES.map(({ path, load }) => ({ path, Page: lazyPart(load) }))

/**
 * The one boundary of all pages. A page never has one of its own around its lazy content: React shows a boundary's
 * fallback for at least 300 ms, however soon the page is there. `useDeferredValue` keeps the visible page meanwhile.
 */
export function App() {
  const { pathname } = useLocation()
  return (
    <Suspense fallback={loading}>
      {ComponentsPage !== null && pathname === '/ui' ? (
        <ComponentsPage />
      ) : (
        <Routes>
          {PUBLIC_PAGES.map(({ path, Page }) => (
            <Route key={path} path={path} element={<Page />} />
          ))}
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

function Workspace({ person }: { readonly person: Person }) {
  const away = useLiveNotices()
  const Start = PAGES.find(({ start }) => start === startOf(person))?.Page ?? NotFoundPage
  const home = <Start person={person} />
  useOtherPerson(person)
  return (
    <OfflineContext value={away}>
      <QueryErrorResetBoundary>
        {({ reset }) => (
          <FailureBoundary onRetry={reset}>
            <Routes>
              <Route element={<Shell person={person} menu={MENU} />}>
                <Route index element={home} />
                <Route path="sign-in" element={home} />
                {PAGES.map(
                  ({ path, Page }) =>
                    path !== null && <Route key={path} path={path} element={<Page person={person} />} />,
                )}
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
