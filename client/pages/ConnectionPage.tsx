import { lazy, Suspense } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { ConnectionId } from '../../shared/ids.ts'
import { can, type Person } from '../../shared/permissions.ts'
import { hasStatus } from '../http/failure.ts'
import { failureOf } from '../http/shownQuery.ts'
import { hasText } from '../richtext/RichTextView.tsx'
import { TextWithTalk } from '../richtext/TextWithTalk.tsx'
import { connectionQuery } from '../synergies/synergyQueries.ts'
import { BarEnd } from '../ui/BarEnd.tsx'
import { Main } from '../ui/Main.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { usePageTitle } from '../ui/usePageTitle.ts'
import { ConnectionFrame } from './ConnectionFrame.tsx'
import { ConnectionTalk } from './ConnectionTalk.tsx'
import { NotFoundPage } from './NotFoundPage.tsx'
import { OfflineNote } from './OfflineNote.tsx'
import { Unread } from './Unread.tsx'
import { useCurrentCampaign } from './useCurrentCampaign.ts'
import { ViewOnly } from './ViewOnly.tsx'
import '../synergies/synergies.css'

/** Those who only read it never load the editor. */
const ConnectionEditorPage = lazy(() => import('./ConnectionEditorPage.tsx'))

/** What two centres agreed to do together. The default export, because it is loaded on demand. */
export default function ConnectionPage({ person }: { readonly person: Person }) {
  const { t } = useLingui()
  const id = ConnectionId.safeParse(useParams().connection)
  usePageTitle(t`Connection – SID workspace`)
  return id.success ? <Opened key={id.data} person={person} id={id.data} /> : <NotFoundPage />
}

function Opened({ person, id }: { readonly person: Person; readonly id: ConnectionId }) {
  const campaign = useCurrentCampaign()
  const connection = useQuery(connectionQuery(id))
  if (hasStatus(connection.error, 404)) return <NotFoundPage />
  const failure = failureOf(connection)
  if (failure !== null || connection.data === undefined) {
    return (
      <Main>
        {connection.isPending ? (
          <Skeleton lines={8} />
        ) : (
          <Unread error={failure} onRetry={() => void connection.refetch()} />
        )}
      </Main>
    )
  }
  const { data } = connection
  const centres = data.sides.map(({ centre }) => centre)
  if (can(person, 'connection.edit', { centres, closed: campaign.closed })) {
    return (
      <Suspense
        fallback={
          <Main>
            <Skeleton lines={8} />
          </Main>
        }
      >
        <ConnectionEditorPage person={person} campaign={campaign} connection={data} />
      </Suspense>
    )
  }
  return (
    <>
      <BarEnd>
        <ViewOnly kind="connection" reason={campaign.closed ? 'campaign-closed' : 'role'} />
      </BarEnd>
      <ConnectionTalk person={person} campaign={campaign} connection={data}>
        <Main>
          <ConnectionFrame
            person={person}
            campaign={campaign}
            connection={data}
            notices={<OfflineNote query={connection} />}
            notes={
              hasText(data.notes) ? (
                <div className="paper pad">
                  <TextWithTalk fragment="notes" text={data.notes} />
                </div>
              ) : (
                <p className="lead">
                  <Trans>No shared notes yet</Trans>
                </p>
              )
            }
          />
        </Main>
      </ConnectionTalk>
    </>
  )
}
