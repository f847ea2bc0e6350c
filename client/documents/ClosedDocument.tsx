import { useEffect, useState, type ReactNode } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { type DocumentName } from '../../shared/ids.ts'
import { parseDocumentName, type DocumentKind } from '../../shared/documents/kinds.ts'
import { SESSION_KEY } from '../accounts/session.ts'
import { updateServiceWorker } from '../offline/updateServiceWorker.ts'
import { UnstoredWork } from './UnstoredWork.tsx'
import type { UnsentWork } from '../sync/unsentWork.ts'
import type { CloseReason } from '../sync/closeReason.ts'
import { Button } from '../ui/Button.tsx'
import { describeUnsentWork } from './describeUnsentWork.ts'
import { CLOSED_TEXTS } from './closedTexts.ts'
import { reloadedRecently, reloadOnce } from './reloadOnce.ts'
import { useLeaveWarning } from '../ui/useLeaveWarning.ts'
import { Main } from '../ui/Main.tsx'
import { EmptyState } from '../ui/blocks/EmptyState.tsx'

interface EndedSessionProps {
  readonly document: DocumentName
  readonly end: CloseReason
  readonly unsentWork: boolean
  readonly unkept: UnsentWork | null
  readonly onContinue: () => void
  readonly children: ReactNode
}

/** The editor closed for good: the reason, the state of the unsent work, and the next step. */
export function ClosedDocument({ document, end, unsentWork, unkept, onContinue, children }: EndedSessionProps) {
  const queries = useQueryClient()
  const kind = parseDocumentName(document)?.kind ?? 'plan'
  useEffect(() => {
    if (end === 'signed-out') void queries.invalidateQueries({ queryKey: SESSION_KEY })
  }, [end, queries])
  const stillOld = useRenewal(end === 'outdated', unkept !== null)
  useLeaveWarning(unkept !== null)
  return (
    <Main>
      <EmptyState
        level={1}
        title={<Why kind={kind} end={end} stillOld={stillOld} />}
        lead={<Fate end={end} unsentWork={unsentWork} stillOld={stillOld} />}
      >
        <Button kind="primary" onPress={end === 'outdated' ? () => location.reload() : onContinue}>
          <NextStep kind={kind} end={end} />
        </Button>
      </EmptyState>
      {unkept !== null && <UnstoredWork work={unkept} describe={describeUnsentWork} />}
      {children}
    </Main>
  )
}

/**
 * Loads a newer page if the document needs one: first the worker, which would otherwise serve the old page, then one
 * reload. It does not reload while that would lose work. @returns true if this was tried and the page is still too old
 */
function useRenewal(outdated: boolean, wouldLose: boolean): boolean {
  const [triedBefore] = useState(reloadedRecently)
  const renews = outdated && !triedBefore && !wouldLose
  useEffect(() => {
    if (!renews) return undefined
    let stale = false
    // Without a newer worker the reload may still get a newer page.
    void updateServiceWorker()
      .catch(() => undefined)
      .then(() => stale || reloadOnce())
    return () => {
      stale = true
    }
  }, [renews])
  return outdated && triedBefore
}

interface WhatEnded {
  readonly kind: DocumentKind
  readonly end: CloseReason
}

function NextStep({ kind, end }: WhatEnded) {
  const { i18n } = useLingui()
  if (end === 'read-only') return i18n._(CLOSED_TEXTS[kind].read)
  return end === 'outdated' ? <Trans>Reload page</Trans> : <Trans>Open again</Trans>
}

/** Why a document has ended. */
export function Why({ kind, end, stillOld }: WhatEnded & { readonly stillOld: boolean }) {
  const { i18n } = useLingui()
  const texts = CLOSED_TEXTS[kind]
  switch (end) {
    case 'signed-out':
      return <Trans>You are no longer signed in</Trans>
    case 'read-only':
      return i18n._(texts.readOnly)
    case 'not-allowed':
      return i18n._(texts.notAllowed)
    case 'no-such-document':
      return i18n._(texts.gone)
    case 'replaced':
      return i18n._(texts.replaced)
    case 'refused':
      return <Trans>The server rejected your latest changes</Trans>
    case 'too-large':
      return <Trans>Your latest changes were too large to send</Trans>
    case 'too-many-pages':
      return <Trans>You have too many pages of the workspace open</Trans>
    case 'outdated':
      return stillOld ? <Trans>This page is still out of date</Trans> : <Trans>This page is out of date</Trans>
  }
}

interface FateProps {
  readonly end: CloseReason
  readonly unsentWork: boolean
  readonly stillOld: boolean
}

function Fate({ end, unsentWork, stillOld }: FateProps) {
  if (unsentWork) return <Trans>All saved changes are on the server. Unsent changes are listed below.</Trans>
  switch (end) {
    case 'signed-out':
      return <Trans>Unsent changes stay on this device until you sign in again.</Trans>
    case 'too-many-pages':
      return <Trans>Unsent changes stay on this device. Close some pages, then open this one again.</Trans>
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
