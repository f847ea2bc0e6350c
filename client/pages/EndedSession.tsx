import { useEffect, useState, type ReactNode } from 'react'
import { Select, Trans } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { parseDocumentName, type DocumentName, type DocumentRef } from '../../shared/ids.ts'
import { SESSION_KEY } from '../accounts/session.ts'
import { renewWorker } from '../offline/renewWorker.ts'
import { UnkeptWork } from '../presence/UnkeptWork.tsx'
import type { KeptWork } from '../sync/keptWork.ts'
import type { SessionEnd } from '../sync/sessionEnd.ts'
import { Button } from '../ui/Button.tsx'
import { describeWorkLater } from './describeWorkLater.ts'
import { reloadedLately, reloadOnce } from './reloadOnce.ts'
import { useLeaveWarning } from './useLeaveWarning.ts'
import { Main } from '../ui/Main.tsx'

interface EndedSessionProps {
  readonly document: DocumentName
  readonly end: SessionEnd
  readonly keptWork: boolean
  readonly unkept: KeptWork | null
  readonly onContinue: () => void
  readonly children: ReactNode
}

/** The editor closed for good: why, what became of the work, and the next step. */
export function EndedSession({ document, end, keptWork, unkept, onContinue, children }: EndedSessionProps) {
  const queries = useQueryClient()
  const kind = parseDocumentName(document)?.kind ?? 'plan'
  useEffect(() => {
    if (end === 'signed-out') void queries.invalidateQueries({ queryKey: SESSION_KEY })
  }, [end, queries])
  const stillOld = useRenewal(end === 'outdated', unkept !== null)
  useLeaveWarning(unkept !== null)
  return (
    <Main>
      <div className="paper empty">
        <h1>
          <Why kind={kind} end={end} stillOld={stillOld} />
        </h1>
        <p className="lead">
          <Fate end={end} keptWork={keptWork} stillOld={stillOld} />
        </p>
        <Button kind="primary" onPress={end === 'outdated' ? () => location.reload() : onContinue}>
          <NextStep kind={kind} end={end} />
        </Button>
      </div>
      {unkept !== null && <UnkeptWork work={unkept} describe={describeWorkLater} />}
      {children}
    </Main>
  )
}

/**
 * Gets a newer page where one is needed: first the worker, which would otherwise hand out the old one, then one reload.
 * Not while that would lose something. @returns true if that was tried and the page is still too old
 */
function useRenewal(outdated: boolean, wouldLose: boolean): boolean {
  const [triedBefore] = useState(reloadedLately)
  const renews = outdated && !triedBefore && !wouldLose
  useEffect(() => {
    if (!renews) return undefined
    let stale = false
    // Without a newer worker the reload may still get a newer page.
    void renewWorker()
      .catch(() => undefined)
      .then(() => stale || reloadOnce())
    return () => {
      stale = true
    }
  }, [renews])
  return outdated && triedBefore
}

interface WhatEnded {
  readonly kind: DocumentRef['kind']
  readonly end: SessionEnd
}

function NextStep({ kind, end }: WhatEnded) {
  if (end === 'read-only') {
    return <Select value={kind} _plan="View the plan" _profile="View the page" other="View the files" />
  }
  return end === 'outdated' ? <Trans>Reload page</Trans> : <Trans>Open again</Trans>
}

function Why({ kind, end, stillOld }: WhatEnded & { readonly stillOld: boolean }) {
  switch (end) {
    case 'signed-out':
      return <Trans>You are no longer signed in</Trans>
    case 'read-only':
      return (
        <Select
          value={kind}
          _plan="You can no longer edit this plan"
          _profile="You can no longer edit this profile page"
          other="You can no longer edit these files"
        />
      )
    case 'not-allowed':
      return (
        <Select
          value={kind}
          _plan="You no longer have access to this plan"
          _profile="You no longer have access to this profile page"
          other="You no longer have access to these files"
        />
      )
    case 'no-such-document':
      return (
        <Select
          value={kind}
          _plan="This plan no longer exists"
          _profile="This profile page no longer exists"
          other="These files no longer exist"
        />
      )
    case 'replaced':
      return (
        <Select
          value={kind}
          _plan="This plan was replaced on the server"
          _profile="This profile page was replaced on the server"
          other="These files were replaced on the server"
        />
      )
    case 'refused':
      return <Trans>The server rejected your latest changes</Trans>
    case 'too-large':
      return <Trans>Your latest changes were too large to send</Trans>
    case 'outdated':
      return stillOld ? <Trans>This page is still out of date</Trans> : <Trans>This page is out of date</Trans>
  }
}

interface FateProps {
  readonly end: SessionEnd
  readonly keptWork: boolean
  readonly stillOld: boolean
}

function Fate({ end, keptWork, stillOld }: FateProps) {
  if (keptWork) return <Trans>All saved changes are on the server. Unsent changes are listed below.</Trans>
  switch (end) {
    case 'signed-out':
      return <Trans>Unsent changes stay on this device until you sign in again.</Trans>
    case 'outdated':
      return stillOld ? (
        <Trans>
          Reloading did not help. Unsent changes stay on this device and are sent when a newer page is available. Try
          again later.
        </Trans>
      ) : (
        <Trans>Unsent changes stay on this device. The page is updated and reloaded once.</Trans>
      )
    case 'read-only':
    case 'not-allowed':
    case 'no-such-document':
    case 'replaced':
    case 'refused':
    case 'too-large':
      return <Trans>All saved changes are on the server.</Trans>
  }
}
