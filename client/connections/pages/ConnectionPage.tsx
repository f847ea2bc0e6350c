import { useDeferredValue } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { ConnectionId } from '../../../shared/ids.ts'
import { can, type Person } from '../../../shared/permissions.ts'
import { hasStatus } from '../../http/failure.ts'
import { blockingFailureOf } from '../../http/queryState.ts'
import { hasText } from '../../richtext/RichTextView.tsx'
import { CommentedText } from '../../richtext/CommentedText.tsx'
import { useMarkRead } from './useMarkRead.ts'
import { connectionQuery } from '../connectionQueries.ts'
import { HeaderSlot } from '../../ui/HeaderSlot.tsx'
import { Main } from '../../ui/Main.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { ConnectionFrame } from './ConnectionFrame.tsx'
import { ConnectionDiscussion } from './ConnectionDiscussion.tsx'
import { NotFoundPage } from '../../frame/NotFoundPage.tsx'
import { OfflineCallout } from '../../frame/OfflineCallout.tsx'
import { LoadFailure } from '../../frame/LoadFailure.tsx'
import { useCurrentCampaign } from '../../campaigns/useCurrentCampaign.ts'
import { ViewOnly } from '../../documents/ViewOnly.tsx'
import { lazyPart } from '../../ui/language/lazyPart.ts'
import '../connections.css'
import '../../synergies/synergies.css'

/** Readers never load the editor. */
const ConnectionEditorPage = lazyPart(() => import('./ConnectionEditorPage.tsx'))

/** The page of a connection. The default export, because it is loaded on demand. */
export default function ConnectionPage({ person }: { readonly person: Person }) {
  const { t } = useLingui()
  const id = ConnectionId.safeParse(useParams().connection)
  usePageTitle(t`Connection – SID workspace`)
  return id.success ? <Opened key={id.data} person={person} id={id.data} /> : <NotFoundPage />
}

function Opened({ person, id }: { readonly person: Person; readonly id: ConnectionId }) {
  const campaign = useCurrentCampaign()
  const connection = useQuery(connectionQuery(id))
  useMarkRead(id)
  const data = useDeferredValue(connection.data)
  if (hasStatus(connection.error, 404)) return <NotFoundPage />
  const failure = blockingFailureOf(connection)
  if (failure !== null || data === undefined) {
    return (
      <Main>
        {failure === null ? (
          <Skeleton lines={8} />
        ) : (
          <LoadFailure error={failure} onRetry={() => void connection.refetch()} />
        )}
      </Main>
    )
  }
  const centres = data.sides.map(({ centre }) => centre)
  if (can(person, 'connection.edit', { centres, closed: campaign.closed })) {
    return <ConnectionEditorPage person={person} campaign={campaign} connection={data} />
  }
  return (
    <>
      <HeaderSlot>
        <ViewOnly kind="connection" reason={campaign.closed ? 'campaign-closed' : 'role'} />
      </HeaderSlot>
      <ConnectionDiscussion person={person} campaign={campaign} connection={data}>
        <Main>
          <ConnectionFrame
            person={person}
            campaign={campaign}
            connection={data}
            notices={<OfflineCallout query={connection} />}
            notes={
              hasText(data.notes) ? (
                <div className="paper pad">
                  <CommentedText fragment="notes" text={data.notes} />
                </div>
              ) : (
                <p className="lead">
                  <Trans>No shared notes yet</Trans>
                </p>
              )
            }
          />
        </Main>
      </ConnectionDiscussion>
    </>
  )
}
