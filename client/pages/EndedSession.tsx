import { useEffect, type ReactNode } from 'react'
import { Trans } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { SESSION_KEY } from '../accounts/session.ts'
import type { SessionEnd } from '../sync/sessionEnd.ts'
import { Button } from '../ui/Button.tsx'
import { reloadOnce } from './reloadOnce.ts'
import { Main } from '../ui/Main.tsx'

interface EndedSessionProps {
  readonly end: SessionEnd
  readonly keptWork: boolean
  readonly onContinue: () => void
  readonly children: ReactNode
}

/** The editor closed for good: why, what became of the work, and the next step. */
export function EndedSession({ end, keptWork, onContinue, children }: EndedSessionProps) {
  const queries = useQueryClient()
  useEffect(() => {
    if (end === 'signed-out') void queries.invalidateQueries({ queryKey: SESSION_KEY })
    if (end === 'outdated') reloadOnce()
  }, [end, queries])
  return (
    <Main>
      <div className="paper empty">
        <h1>
          <Why end={end} />
        </h1>
        <p className="lead">
          <Fate end={end} keptWork={keptWork} />
        </p>
        <Button kind="primary" onPress={end === 'outdated' ? () => location.reload() : onContinue}>
          {end === 'read-only' ? <Trans>Read the plan</Trans> : <Trans>Open it again</Trans>}
        </Button>
      </div>
      {children}
    </Main>
  )
}

function Why({ end }: { readonly end: SessionEnd }) {
  switch (end) {
    case 'signed-out':
      return <Trans>You are no longer signed in</Trans>
    case 'read-only':
      return <Trans>You no longer edit this plan</Trans>
    case 'not-allowed':
      return <Trans>You may not open this plan any more</Trans>
    case 'no-such-document':
      return <Trans>This plan is not there any more</Trans>
    case 'replaced':
      return <Trans>This plan was replaced on the server</Trans>
    case 'refused':
      return <Trans>The server could not take your latest changes</Trans>
    case 'too-large':
      return <Trans>Your latest changes were too large to be sent at once</Trans>
    case 'outdated':
      return <Trans>A newer version of this page is needed</Trans>
  }
}

function Fate({ end, keptWork }: { readonly end: SessionEnd; readonly keptWork: boolean }) {
  if (keptWork) return <Trans>All you had saved is in the plan. What was not yet sent is kept below.</Trans>
  switch (end) {
    case 'signed-out':
      return <Trans>What was not sent stays on this device until you are back.</Trans>
    case 'outdated':
      return <Trans>What was not sent stays on this device. Reload the page to go on.</Trans>
    case 'read-only':
    case 'not-allowed':
    case 'no-such-document':
    case 'replaced':
    case 'refused':
    case 'too-large':
      return <Trans>All you had saved was stored.</Trans>
  }
}
