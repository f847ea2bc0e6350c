import { useCallback, useEffect, useMemo, useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query'
import { Link, useParams, useSearchParams } from 'react-router'
import { ItemId, UpdateId } from '../../../shared/ids.ts'
import { can, type Person } from '../../../shared/permissions.ts'
import type { ReadUpdate } from '../../../shared/updates/api.ts'
import type { Calendar } from '../../../shared/updates/tables.ts'
import { campaignsQuery } from '../../campaigns/campaignQueries.ts'
import { useCurrentCampaign } from '../../campaigns/useCurrentCampaign.ts'
import type { Commentable } from '../../comments/discussion.ts'
import { AppliesProposals } from '../../documents/AppliesProposals.tsx'
import { DiscussionProvider } from '../../documents/DiscussionProvider.tsx'
import { EditorCommentsProvider } from '../../documents/EditorCommentsProvider.tsx'
import { ReaderCallouts } from '../../documents/ReaderCallouts.tsx'
import { LiveDocument } from '../../documents/LiveDocument.tsx'
import { ViewOnly } from '../../documents/ViewOnly.tsx'
import { LoadFailure } from '../../frame/LoadFailure.tsx'
import { NotFoundPage } from '../../frame/NotFoundPage.tsx'
import { hasStatus } from '../../http/failure.ts'
import { blockingFailureOf } from '../../http/queryState.ts'
import { milestonesQuery } from '../../milestones/milestoneQueries.ts'
import { useCentres } from '../../plans/useCentres.ts'
import { longDay } from '../../ui/formats/when.ts'
import { HeaderSlot } from '../../ui/HeaderSlot.tsx'
import { Main } from '../../ui/Main.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { PageHead } from '../../ui/blocks/PageHead.tsx'
import { LetterEditor } from '../compose/LetterEditor.tsx'
import { ReleasePart } from '../compose/ReleasePart.tsx'
import { updateHref } from '../updateHref.ts'
import { SendBar } from '../sending/SendBar.tsx'
import { candidatesQuery, markUpdateRead, updateDocument, updateQuery } from '../updateQueries.ts'
import { STATE_NAMES } from '../updateWords.ts'
import { ItemDateDialog } from './ItemDateDialog.tsx'
import '../compose/compose.css'

/** An issue for those who write it. The default export, because it is loaded on demand. */
export default function ComposePage({ person }: { readonly person: Person }) {
  const { t } = useLingui()
  const id = UpdateId.safeParse(useParams()['update'])
  usePageTitle(t`Weekly Update – SID workspace`)
  if (!id.success || !can(person, 'update.edit', { closed: false })) return <NotFoundPage />
  return <Loaded key={id.data} person={person} id={id.data} />
}

interface LoadedProps {
  readonly person: Person
  readonly id: UpdateId
}

function Loaded({ person, id }: LoadedProps) {
  useEffect(() => void markUpdateRead(id).catch(() => undefined), [id])
  const update = useQuery(updateQuery(id))
  const [wasWritten, setWritten] = useState(false)
  const failure = blockingFailureOf(update)
  if (hasStatus(update.error, 404)) return <NotFoundPage />
  if (update.data === undefined)
    return (
      <Main>
        {failure === null ? (
          <Skeleton lines={8} />
        ) : (
          <LoadFailure error={failure} onRetry={() => void update.refetch()} />
        )}
      </Main>
    )
  const isWritable = update.data.state === 'draft' || update.data.state === 'asked'
  return isWritable ? (
    <Writing person={person} update={update.data} onOpen={setWritten} />
  ) : (
    <Frozen person={person} update={update.data} query={update} wasWritten={wasWritten} />
  )
}

interface PartProps {
  readonly person: Person
  readonly update: ReadUpdate
}

function Writing({ person, update, onOpen }: PartProps & { readonly onOpen: (isOpen: true) => void }) {
  useEffect(() => onOpen(true), [onOpen])
  const campaign = useCurrentCampaign()
  const [search, setSearch] = useSearchParams()
  const openItem = ItemId.safeParse(search.get('item')).data ?? null
  const setOpenItem = useCallback(
    (item: ItemId | null) =>
      setSearch(
        (before) => {
          const next = new URLSearchParams(before)
          if (item === null) next.delete('item')
          else next.set('item', item)
          return next
        },
        { replace: true, preventScrollReset: true },
      ),
    [setSearch],
  )
  const candidates = useQuery(candidatesQuery(update.id))
  const calendar = useCalendar()
  const centreOf = useCentres(campaign.id)
  const countryOf = useCallback((centre: string) => centreOf(centre).countryName, [centreOf])
  const commentable = useLetterCommentable(update)
  return (
    <LiveDocument person={person} document={updateDocument(update.id)}>
      {({ notices, ...opened }) => (
        <DiscussionProvider person={person} campaign={campaign} commentable={commentable}>
          <EditorCommentsProvider>
            <Main>
              <LetterEditor
                {...opened}
                update={update}
                calendar={calendar}
                candidates={candidates.data}
                openItem={openItem}
                setOpenItem={setOpenItem}
                countryOf={countryOf}
                DateDialog={ItemDateDialog}
                notices={notices}
                head={<Head update={update} />}
                sending={<SendBar update={update.id} state={update.state} day={update.day} />}
              >
                <AppliesProposals whenSaved={opened.whenSaved} />
              </LetterEditor>
            </Main>
          </EditorCommentsProvider>
        </DiscussionProvider>
      )}
    </LiveDocument>
  )
}

/** What the tables fill themselves from. */
function useCalendar(): Calendar {
  const campaigns = useQuery(campaignsQuery)
  const open = useMemo(
    () => (campaigns.data?.campaigns ?? []).filter(({ closed, prepared }) => !closed && prepared !== true),
    [campaigns.data],
  )
  const milestones = useQueries({
    queries: open.map(({ id }) => milestonesQuery(id)),
    combine: (lists) => lists.flatMap(({ data }) => data?.milestones ?? []),
  })
  return useMemo(
    () => ({ campaigns: open, milestones: milestones.filter(({ needsReview }) => !needsReview) }),
    [open, milestones],
  )
}

function useLetterCommentable({ id, sections }: ReadUpdate): Commentable {
  const { t } = useLingui()
  return useMemo(() => {
    const items = sections.flatMap((section) => section.items)
    return {
      document: updateDocument(id),
      centres: [],
      whole: t`The letter`,
      findEntry(entry) {
        const at = items.findIndex((item) => item.id === entry)
        const found = items[at]
        return found === undefined
          ? null
          : { title: found.heading, rank: String(at).padStart(4, '0'), valueOf: () => undefined }
      },
      fieldLabel: (field) => (field === 'text' || field === 'heading' ? t`Text` : null),
      entryParameter: null,
    }
  }, [t, id, sections])
}

function Head({ update }: { readonly update: ReadUpdate }) {
  const { t, i18n } = useLingui()
  const day = update.day === null ? t`without a day` : longDay(update.day)
  return (
    <PageHead
      crumb={
        <Link to="/updates">
          <Trans>Weekly Updates</Trans>
        </Link>
      }
      title={<Trans>Weekly Update of {day}</Trans>}
      lead={
        <>
          {i18n._(STATE_NAMES[update.state])}.{' '}
          {update.number === null && <Trans>Number and address are given at release.</Trans>}
        </>
      }
    >
      <div className="row">
        <Link className="btn" to={updateHref(update.number ?? update.id)}>
          <Trans>Preview as page</Trans>
        </Link>
      </div>
    </PageHead>
  )
}

interface FrozenProps extends PartProps {
  readonly query: UseQueryResult<ReadUpdate>
  /** Whether it was open for writing on this page: its editor puts unsent work away itself. */
  readonly wasWritten: boolean
}

/** A released letter: nobody writes in it before it is recalled. */
function Frozen({ person, update, query, wasWritten }: FrozenProps) {
  const document = updateDocument(update.id)
  const isPutAway = usePutAway(wasWritten)
  return (
    <>
      <HeaderSlot>
        <ViewOnly kind="update" reason="released" />
      </HeaderSlot>
      <Main>
        <Head update={update} />
        {isPutAway && (
          <ReaderCallouts
            person={person}
            document={document}
            query={query}
            confirmed={query.isSuccess && !query.isFetching}
          />
        )}
        <div className="compose-aside">
          <ReleasePart update={update} isBlocked={false} isConnected whenSaved={async () => true} />
          <SendBar update={update.id} state={update.state} day={update.day} />
        </div>
      </Main>
    </>
  )
}

/** The editor that was open a moment ago first puts away itself what it could not send. */
const PUT_AWAY_AFTER_MS = 1500

function usePutAway(wasWritten: boolean): boolean {
  const [isPutAway, setPutAway] = useState(!wasWritten)
  useEffect(() => {
    const timer = setTimeout(() => setPutAway(true), PUT_AWAY_AFTER_MS)
    return () => clearTimeout(timer)
  }, [])
  return isPutAway
}
