import { useEffect } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { can, type Person } from '../../../shared/permissions.ts'
import { cacheEditor } from '../../offline/cacheEditor.ts'
import { Main } from '../../ui/Main.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { Queue } from './Queue.tsx'
import '../queue/queue.css'
import '../queue/question.css'

/** The helpdesk's questions, the longest waiting first. The default export: it is loaded on demand. */
export default function QueuePage({ person }: { readonly person: Person }) {
  // Answers are written with it, even offline.
  useEffect(cacheEditor, [])
  return can(person, 'queue.read', {}) ? <Queue person={person} /> : <NoQueue />
}

function NoQueue() {
  const { t } = useLingui()
  usePageTitle(t`Queue – SID workspace`)
  return (
    <Main>
      <h1>
        <Trans>Queue</Trans>
      </h1>
      <p className="lead">
        <Trans>Only the helpdesk can see the queue. You find your own questions where you asked them.</Trans>
      </p>
    </Main>
  )
}
