import { useEffect, useEffectEvent, useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { cannedQuery } from '../../comments/threadQueries.ts'
import { hasStatus } from '../../http/failure.ts'
import { blockingFailureOf } from '../../http/queryState.ts'
import { refusalTitle } from '../../http/refusalTitle.ts'
import { DisclosureBar, UnmarkDialog } from '../../inquiries/DisclosureBar.tsx'
import { InquiryAnswer } from '../../inquiries/InquiryAnswer.tsx'
import { InquiryMessages } from '../../inquiries/InquiryMessages.tsx'
import { inquiryQuery, useDeleteInquiries, useInquiry } from '../../inquiries/inquiryQueries.ts'
import type { CampaignId } from '../../../shared/ids.ts'
import type { InquiryId, InquiryView, MarkInquiry } from '../../../shared/inquiries/inquiry.ts'
import { can, type Person } from '../../../shared/permissions.ts'
import { textOf } from '../../../shared/richtext/json.ts'
import { showToast } from '../../ui/announce.ts'
import { isSingleKey } from '../../ui/singleKeys.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { LoadFailure } from '../frame/LoadFailure.tsx'
import { AboutInquiry } from './AboutInquiry.tsx'
import { InquiryHead } from './InquiryHead.tsx'

interface OpenInquiryProps {
  readonly person: Person
  readonly campaign: CampaignId
  readonly inquiry: InquiryId
  readonly onClose: () => void
}

/** The message that is read, and its answer. */
export function OpenInquiry(props: OpenInquiryProps) {
  const query = useQuery(inquiryQuery(props.campaign, props.inquiry))
  if (query.isPending) return <Skeleton lines={6} />
  if (hasStatus(query.error, 404)) {
    return (
      <p className="paper pad">
        <Trans>This message was deleted.</Trans>
      </p>
    )
  }
  const failure = blockingFailureOf(query)
  if (failure !== null || query.data === undefined)
    return <LoadFailure error={failure} onRetry={() => void query.refetch()} />
  return <Conversation {...props} view={query.data} />
}

const MAX_AGREED = 6

function Conversation({ person, campaign, view, onClose }: OpenInquiryProps & { readonly view: InquiryView }) {
  const { t } = useLingui()
  const { answer, mark, setState } = useInquiry(campaign, view.id)
  const remove = useDeleteInquiries(campaign)
  const [asksWhy, setAsksWhy] = useState(false)
  const canned = useQuery({ ...cannedQuery, enabled: can(person, 'canned-answer.edit', {}) })
  const onError = (error: unknown) => showToast(refusalTitle(error) ?? t`The server cannot be reached. Try again.`)
  const saved = (done: string) => ({ onSuccess: () => showToast(done), onError })
  const isMarked = view.disclosure?.isMarked === true
  const change = (body: MarkInquiry) =>
    mark.mutate(body, saved(body.isMarked ? t`Marked as a possible disclosure` : t`Mark taken back`))
  const toggle = () => (isMarked ? setAsksWhy(true) : change({ isMarked: true }))
  useDisclosureKey(toggle)
  return (
    <section className="inquiry-open" aria-labelledby="inquiry-title">
      <InquiryHead
        view={view}
        onMark={isMarked ? null : toggle}
        onState={(state) => setState.mutate(state, saved(state === 'closed' ? t`Message closed` : t`Message reopened`))}
        onDelete={() => {
          remove.mutate([view.id], saved(t`Message deleted`))
          onClose()
        }}
      />
      {view.disclosure !== null && <DisclosureBar disclosure={view.disclosure} onUnmark={() => setAsksWhy(true)} />}
      <InquiryMessages inquiry={view} />
      {view.hasAddress ? (
        <InquiryAnswer
          agreed={(canned.data ?? [])
            .slice(0, MAX_AGREED)
            .map(({ id, title, body }) => ({ id, title, text: textOf(body) }))}
          isSending={answer.isPending}
          onSend={(text, sent) =>
            answer.mutate(
              { text, last: view.messages.length },
              {
                onSuccess() {
                  sent()
                  showToast(t`Answer sent`)
                },
                onError,
              },
            )
          }
        />
      ) : (
        <p className="paper pad">
          <Trans>The writer left no address, so nobody can answer. Close the message once it is read.</Trans>
        </p>
      )}
      <AboutInquiry view={view} />
      <UnmarkDialog
        isOpen={asksWhy}
        onClose={() => setAsksWhy(false)}
        onUnmark={(words) => {
          setAsksWhy(false)
          change({ isMarked: false, words })
        }}
      />
    </section>
  )
}

/** `d` says that the message may be a disclosure, and asks why it is none where it is marked. */
function useDisclosureKey(toggle: () => void): void {
  const act = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'd' || !isSingleKey(event) || document.querySelector('[role="alertdialog"]') !== null) return
    event.preventDefault()
    toggle()
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => act(event)
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}
