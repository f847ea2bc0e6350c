import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { msg } from '@lingui/core/macro'
import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { InquiryId, InquiryState, type InquiryList } from '../../../shared/inquiries/inquiry.ts'
import { can, type Person } from '../../../shared/permissions.ts'
import { OtherCampaigns } from '../../campaigns/OtherCampaigns.tsx'
import { useCurrentCampaign } from '../../campaigns/useCurrentCampaign.ts'
import { blockingFailureOf } from '../../http/queryState.ts'
import { refusalTitle } from '../../http/refusalTitle.ts'
import { FloodRow } from '../FloodRow.tsx'
import { InquiryRow } from '../InquiryRow.tsx'
import { inquiriesQuery, useDeleteInquiries } from '../inquiryQueries.ts'
import { showToast } from '../../ui/announce.ts'
import { SegmentedControl } from '../../ui/forms/SegmentedControl.tsx'
import { KeysHint } from '../../ui/keys/KeysHint.tsx'
import { Main } from '../../ui/Main.tsx'
import { isSingleKey } from '../../ui/keys/singleKeys.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { useLeaveWarning } from '../../ui/useLeaveWarning.ts'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { LoadFailure } from '../../frame/LoadFailure.tsx'
import { NotFoundPage } from '../../frame/NotFoundPage.tsx'
import WaitingMessages from '../WaitingMessages.tsx'
import { OpenInquiry } from './OpenInquiry.tsx'
import '../inquiries.css'

/** Messages of the public to centres: the list, and the one that is read. The default export: it is loaded on demand. */
export default function InquiriesPage({ person }: { readonly person: Person }) {
  return can(person, 'inquiry.list', {}) ? <Inquiries person={person} /> : <NotFoundPage />
}

const STATE_LABELS = {
  open: msg({ message: 'Open', context: 'message' }),
  answered: msg({ message: 'Answered', context: 'message' }),
  closed: msg({ message: 'Closed', context: 'message' }),
} as const

function Inquiries({ person }: { readonly person: Person }) {
  const { t, i18n } = useLingui()
  const campaign = useCurrentCampaign()
  usePageTitle(t`Public messages, ${campaign.shortName} – SID workspace`)
  const { state, current, show } = useAddress()
  const list = useQuery(inquiriesQuery(campaign.id, state))
  const failure = blockingFailureOf(list)
  const rows = list.data?.inquiries ?? []
  const remove = useDeleteInquiries(campaign.id)
  const draftOf = useDrafts()
  const box = useStepping(rows, current, (id) => show({ inquiry: id }))
  const deleteAll = (ids: readonly InquiryId[]) =>
    remove.mutate(ids, {
      onSuccess: () => showToast(t`Messages deleted`),
      onError: (error) => showToast(refusalTitle(error) ?? t`The messages could not be deleted. Try again.`),
    })
  return (
    <Main>
      <h1>
        <Trans>Public messages</Trans>
      </h1>
      <p className="lead inquiries-lead">
        <Trans>
          Messages from the public pages. Only planners of the centre, the helpdesk and coordinators read them.
        </Trans>
      </p>
      <OtherCampaigns
        campaign={campaign}
        person={person}
        hrefOf={({ id }) => `/inquiries/${id}`}
        Count={WaitingMessages}
      />
      <SegmentedControl
        label={t`Messages`}
        hideLabel
        options={InquiryState.options.map((id) => ({ id, label: i18n._(STATE_LABELS[id]) }))}
        value={state}
        onChange={(next) => show({ state: InquiryState.parse(next), inquiry: null })}
      />
      {list.isPending && <Skeleton lines={6} />}
      {failure !== null && <LoadFailure error={failure} onRetry={() => void list.refetch()} />}
      <div className="inquiries">
        <div ref={box}>
          {list.data !== undefined && (
            <Rows list={list.data} current={current} onOpen={(id) => show({ inquiry: id })} onDelete={deleteAll} />
          )}
        </div>
        {current !== null && (
          <OpenInquiry
            key={current}
            person={person}
            campaign={campaign.id}
            inquiry={current}
            onClose={() => show({ inquiry: null })}
            draft={draftOf(current)}
          />
        )}
      </div>
    </Main>
  )
}

interface RowsProps {
  readonly list: InquiryList
  readonly current: InquiryId | null
  readonly onOpen: (inquiry: InquiryId) => void
  readonly onDelete: (inquiries: readonly InquiryId[]) => void
}

function Rows({ list: { inquiries, floods }, current, onOpen, onDelete }: RowsProps) {
  const { t } = useLingui()
  if (inquiries.length + floods.length === 0) {
    return (
      <p className="paper pad">
        <Trans>No messages here. They come from the form on the public page of each centre.</Trans>
      </p>
    )
  }
  return (
    <>
      <p className="meta">
        <Plural value={inquiries.length} one="# message" other="# messages" />
        <KeysHint>
          {' · '}
          <Trans>
            <kbd>j</kbd> <kbd>k</kbd> next, previous · <kbd>d</kbd> may be a disclosure
          </Trans>
        </KeysHint>
      </p>
      <ul className="paper inquiry-list" aria-label={t`Messages, disclosures first`}>
        {inquiries.map((inquiry) => (
          <InquiryRow
            key={inquiry.id}
            inquiry={inquiry}
            isCurrent={inquiry.id === current}
            onOpen={() => onOpen(inquiry.id)}
          />
        ))}
        {floods.map((flood) => (
          <FloodRow key={flood.inquiries[0]?.id} inquiries={flood.inquiries} {...{ current, onOpen, onDelete }} />
        ))}
      </ul>
    </>
  )
}

/** Unsent drafts, for as long as the page is open: nothing of these messages is stored on the device. */
function useDrafts() {
  const [drafts, setDrafts] = useState<ReadonlyMap<InquiryId, string>>(new Map())
  useLeaveWarning(drafts.size > 0)
  return (inquiry: InquiryId) => ({
    text: drafts.get(inquiry) ?? '',
    keep: (text: string) =>
      setDrafts((before) => {
        const now = new Map(before)
        if (text.trim() === '') now.delete(inquiry)
        else now.set(inquiry, text)
        return now
      }),
  })
}

/** The state in the address, and functions that change it. */
function useAddress() {
  const [query, setQuery] = useSearchParams()
  const inquiry = InquiryId.safeParse(query.get('inquiry'))
  const [state, current] = [InquiryState.catch('open').parse(query.get('state')), inquiry.data ?? null]
  function show(next: { readonly state?: InquiryState; readonly inquiry: InquiryId | null }): void {
    setQuery({
      ...((next.state ?? state) === 'open' ? {} : { state: next.state ?? state }),
      ...(next.inquiry === null ? {} : { inquiry: next.inquiry }),
    })
  }
  return { state, current, show }
}

/** `j` and `k` open the next and the previous message, and lead the focus to its row. */
function useStepping(rows: InquiryList['inquiries'], current: InquiryId | null, open: (id: InquiryId) => void) {
  const box = useRef<HTMLDivElement>(null)
  const [steps] = useState(
    () =>
      new Map([
        ['j', 1],
        ['k', -1],
      ]),
  )
  const step = useEffectEvent((event: KeyboardEvent) => {
    const by = steps.get(event.key)
    if (by === undefined || !isSingleKey(event) || document.querySelector('[role="alertdialog"]') !== null) return
    const at = rows.findIndex(({ id }) => id === current)
    const next = rows[at === -1 ? 0 : Math.min(Math.max(at + by, 0), rows.length - 1)]
    if (next === undefined) return
    event.preventDefault()
    open(next.id)
    box.current?.querySelectorAll<HTMLElement>('.inquiry-list > li > .inquiry-row')[rows.indexOf(next)]?.focus()
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => step(event)
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  return box
}
