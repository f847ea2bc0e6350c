import { useEffect, useRef } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from 'react-router'
import type { ListedMilestone } from '../../shared/milestones/api.ts'
import { labelOf } from '../../shared/milestones/labels.ts'
import { LABEL_MESSAGES } from '../../shared/milestones/milestoneMessages.ts'
import {
  wordAudiences,
  wordContact,
  wordPlace,
  wordPurposes,
  wordTime,
  wordTimeIn,
  wordWhen,
} from '../../shared/milestones/wording.ts'
import { dayOfMoment } from '../ui/formats/when.ts'
import { Icon } from '../ui/Icon.tsx'
import { InUpdate } from '../ui/facts/InUpdate.tsx'
import { OutsideLink } from '../ui/facts/OutsideLink.tsx'
import { localiser } from '../ui/language/localiser.ts'
import { LazyMenu } from '../ui/overlays/LazyMenu.tsx'
import { LabelMark } from './LabelMark.tsx'
import { sentenceCase } from './sentenceCase.ts'

export type MilestoneAction = 'confirm' | 'change' | 'remind' | 'delete'
export type MilestoneActions = (action: MilestoneAction, milestone: ListedMilestone) => void

interface MilestoneRowProps {
  readonly milestone: ListedMilestone
  readonly now: Date
  readonly isTheDay: boolean
  /** The address names it: it is scrolled to. */
  readonly isOpen: boolean
  /** Null for those who only read. */
  readonly actions: MilestoneActions | null
  readonly mayRemind: boolean
  /** Where a deadline of reports leads. */
  readonly reportsHref: string
}

export function MilestoneRow({ milestone, now, isTheDay, isOpen, actions, mayRemind, reportsHref }: MilestoneRowProps) {
  const { t } = useLingui()
  const row = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    if (isOpen) row.current?.scrollIntoView({ block: 'center' })
  }, [isOpen])
  const words = localiser()
  return (
    <tr ref={row} className={isOpen ? 'is-open' : undefined}>
      <td className="c-date">
        <b className={isTheDay ? 'onday' : undefined}>{sentenceCase(wordWhen(milestone, 'short', words))}</b>
        <Time milestone={milestone} />
        {milestone.whenNote !== '' && <small dir="auto">{milestone.whenNote}</small>}
      </td>
      <th scope="row" className="c-what">
        <What milestone={milestone} now={now} reportsHref={reportsHref} />
      </th>
      <td className="c-audience" data-label={t`Audience`}>
        {wordAudiences(milestone.audiences, words)}
      </td>
      <td className="c-purpose" data-label={t`Purpose`}>
        {sentenceCase(wordPurposes(milestone.purposes, words))}
      </td>
      {actions !== null && (
        <>
          <td className="c-sent" data-label={t`Reminders`}>
            <Sent milestone={milestone} />
          </td>
          <td className="c-end">
            <RowMenu milestone={milestone} actions={actions} mayRemind={mayRemind} />
          </td>
        </>
      )}
    </tr>
  )
}

/** Hours in Brussels, and the reader's hours beside them if they differ. */
function Time({ milestone }: { readonly milestone: ListedMilestone }) {
  const words = localiser()
  const time = wordTime(milestone, words)
  const own = wordTimeIn(new Intl.DateTimeFormat().resolvedOptions().timeZone, milestone, words)
  if (time === null) return null
  return (
    <>
      <small>{time}</small>
      {own !== null && (
        <small>
          <Trans>{own} your time</Trans>
        </small>
      )}
    </>
  )
}

function What({ milestone, now, reportsHref }: Pick<MilestoneRowProps, 'milestone' | 'now' | 'reportsHref'>) {
  const words = localiser()
  const { title, text, place, detailsToFollow, contact, link, leadsTo } = milestone
  const contactName = contact === null ? '' : wordContact(contact, words)
  return (
    <>
      <Marks milestone={milestone} now={now} />
      <span className="title" dir="auto">
        {title}
      </span>
      {text !== '' && (
        <small className="said" dir="auto">
          {text}
        </small>
      )}
      <InUpdate kind="milestone" id={milestone.id} />
      <small className="facts-line">
        {place !== null && <span>{wordPlace(place, words)}</span>}
        {detailsToFollow && (
          <span>
            <Trans>Details to follow</Trans>
          </span>
        )}
        {contact !== null && (
          <span>
            <Trans>Contact: {contactName}</Trans>
          </span>
        )}
        {leadsTo === 'reports' && (
          <span>
            <Link to={reportsHref}>
              <Trans>Open the report</Trans>
            </Link>
          </span>
        )}
        {link !== null && (
          <span>
            <OutsideLink href={link}>
              <Trans>Open link</Trans>
              <span className="vh">: {title}</span>
            </OutsideLink>
          </span>
        )}
      </small>
    </>
  )
}

function Marks({ milestone, now }: { readonly milestone: ListedMilestone; readonly now: Date }) {
  const label = labelOf(milestone, now)
  const { kind, needsReview } = milestone
  if (label === null && kind !== 'deadline' && !needsReview) return null
  return (
    <span className="marks">
      {label !== null && <LabelMark label={label} milestone={milestone} now={now} />}
      {kind === 'deadline' && (
        <span className="badge">
          <Icon name="clock" />
          <Trans>Deadline</Trans>
        </span>
      )}
      {needsReview && (
        <span className="badge warn">
          <Icon name="warning" />
          <Trans>To be checked: only coordinators see it</Trans>
        </span>
      )}
    </span>
  )
}

/** The last reminder sent, for coordinators. */
function Sent({ milestone: { sent, reminds } }: { readonly milestone: ListedMilestone }) {
  const { i18n } = useLingui()
  const [last] = sent
  if (last === undefined) {
    return <small>{reminds ? <Trans>None yet</Trans> : <Trans>Only by hand</Trans>}</small>
  }
  const label = i18n._(LABEL_MESSAGES[last.label])
  const at = dayOfMoment(last.at)
  const { people, by } = last
  return (
    <small>
      {by === null ? (
        <Trans>
          {label}, sent {at} to {people}
        </Trans>
      ) : (
        <Trans>
          {label}, sent {at} to {people} by {by}
        </Trans>
      )}
    </small>
  )
}

interface RowMenuProps extends Pick<MilestoneRowProps, 'milestone' | 'mayRemind'> {
  readonly actions: MilestoneActions
}

function RowMenu({ milestone, actions, mayRemind }: RowMenuProps) {
  const { t } = useLingui()
  const { title } = milestone
  return (
    <LazyMenu
      className="ibtn"
      label={t`Actions: ${title}`}
      listLabel={t`Actions: ${title}`}
      placement="bottom end"
      items={[
        ...(milestone.needsReview ? [{ id: 'confirm', label: t`Date is right` }] : []),
        { id: 'change', label: milestone.needsReview ? t`Check and save` : t`Change` },
        ...(mayRemind ? [{ id: 'remind', label: t`Remind now` }] : []),
        { id: 'delete', label: t`Delete` },
      ]}
      onChoose={(id) => actions(id as MilestoneAction, milestone)}
    >
      <Icon name="dots" />
    </LazyMenu>
  )
}
