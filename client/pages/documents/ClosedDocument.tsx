import { useEffect, useState, type ReactNode } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { type DocumentName } from '../../../shared/ids.ts'
import { parseDocumentName, type DocumentKind } from '../../../shared/documents/kinds.ts'
import { SESSION_KEY } from '../../accounts/session.ts'
import { updateServiceWorker } from '../../offline/updateServiceWorker.ts'
import { UnstoredWork } from '../../documents/UnstoredWork.tsx'
import type { UnsentWork } from '../../sync/unsentWork.ts'
import type { CloseReason } from '../../sync/closeReason.ts'
import { Button } from '../../ui/Button.tsx'
import { describeUnsentWork } from './describeUnsentWork.ts'
import { DOCUMENT_TEXTS } from '../../documents/documentTexts.ts'
import { reloadedRecently, reloadOnce } from '../../documents/reloadOnce.ts'
import { useLeaveWarning } from '../../documents/useLeaveWarning.ts'
import { Main } from '../../ui/Main.tsx'

interface EndedSessionProps {
  readonly document: DocumentName
  readonly end: CloseReason
  readonly unsentWork: boolean
  readonly unkept: UnsentWork | null
  readonly onContinue: () => void
  readonly children: ReactNode
}

/** The editor closed for good: why, what became of the work, and the next step. */
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
      <div className="paper empty">
        <h1>
          <Why kind={kind} end={end} stillOld={stillOld} />
        </h1>
        <p className="lead">
          <Fate end={end} unsentWork={unsentWork} stillOld={stillOld} />
        </p>
        <Button kind="primary" onPress={end === 'outdated' ? () => location.reload() : onContinue}>
          <NextStep kind={kind} end={end} />
        </Button>
      </div>
      {unkept !== null && <UnstoredWork work={unkept} describe={describeUnsentWork} />}
      {children}
    </Main>
  )
}

/**
 * Gets a newer page where one is needed: first the worker, which would otherwise hand out the old one, then one reload.
 * Not while that would lose something. @returns true if that was tried and the page is still too old
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
  if (end === 'read-only') return i18n._(DOCUMENT_TEXTS[kind].read)
  return end === 'outdated' ? <Trans>Reload the page</Trans> : <Trans>Open it again</Trans>
}

function Why({ kind, end, stillOld }: WhatEnded & { readonly stillOld: boolean }) {
  const { i18n } = useLingui()
  const texts = DOCUMENT_TEXTS[kind]
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
      return <Trans>The server could not take your latest changes</Trans>
    case 'too-large':
      return <Trans>Your latest changes were too large to be sent at once</Trans>
    case 'outdated':
      return stillOld ? (
        <Trans>This page is still too old for the server</Trans>
      ) : (
        <Trans>A newer version of this page is needed</Trans>
      )
  }
}

interface FateProps {
  readonly end: CloseReason
  readonly unsentWork: boolean
  readonly stillOld: boolean
}

function Fate({ end, unsentWork, stillOld }: FateProps) {
  if (unsentWork) return <Trans>All you had saved was stored. What was not yet sent is kept below.</Trans>
  switch (end) {
    case 'signed-out':
      return <Trans>What was not sent stays on this device until you are back.</Trans>
    case 'outdated':
      return stillOld ? (
        <Trans>
          It was reloaded once, which did not help. What was not sent stays on this device, and is sent as soon as there
          is a newer page. Try again in a while.
        </Trans>
      ) : (
        <Trans>What was not sent stays on this device. The page is renewed and reloaded once.</Trans>
      )
    case 'read-only':
    case 'not-allowed':
    case 'no-such-document':
    case 'replaced':
    case 'refused':
    case 'too-large':
      return <Trans>All you had saved was stored.</Trans>
  }
}
