import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from 'react-router'
import type { ListedUpdate } from '../../../shared/updates/api.ts'
import { wordNumber } from '../../../shared/updates/letterWording.ts'
import { isReleased } from '../../../shared/updates/updateState.ts'
import { longDay, momentOf } from '../../ui/formats/when.ts'
import { localiser } from '../../ui/language/localiser.ts'
import { ColumnHeads } from '../../ui/blocks/ColumnHeads.tsx'
import { composeHref, updateHref } from '../updateHref.ts'
import { STATE_NAMES } from '../updateWords.ts'

interface IssueTableProps {
  /** The latest first. */
  readonly issues: readonly ListedUpdate[]
}

/** Issues by year: number, day, headings, how many items, and the state. */
export function IssueTable({ issues }: IssueTableProps) {
  const { t } = useLingui()
  const byYear = Map.groupBy(issues, ({ day }) => day?.slice(0, 4) ?? '')
  return (
    <div className="paper issues">
      <table aria-label={t`Issues by year`}>
        <ColumnHeads
          columns={[
            { label: t`No.`, className: 'w-no' },
            t`Issue`,
            { label: t`Items`, className: 'w-items num' },
            { label: t`State`, className: 'w-state' },
          ]}
        />
        {[...byYear].map(([year, all]) => (
          <tbody key={year}>
            <tr className="group">
              <th scope="rowgroup" colSpan={4}>
                {year === '' ? <Trans>Without a day</Trans> : year}
              </th>
            </tr>
            {all.map((issue) => (
              <IssueRow key={issue.id} issue={issue} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

/** Headings that a row names. */
const MOST_HEADINGS = 3

function IssueRow({ issue }: { readonly issue: ListedUpdate }) {
  const { t } = useLingui()
  const { id, number, day, title, headings, state } = issue
  const isWritten = !isReleased(state)
  const named = headings.slice(0, MOST_HEADINGS)
  return (
    <tr className={isWritten ? 'is-draft' : undefined}>
      <td className="c-no">{number === null ? '–' : number.slice(5)}</td>
      <th scope="row" className="c-issue">
        <Link to={isWritten ? composeHref(id) : updateHref(number ?? id)}>
          {day === null ? t`Issue without a day` : longDay(day)}
        </Link>
        {title !== '' && <span className="issue-title">{title}</span>}
        <span className="issue-headings" dir="auto">
          {named.join(' · ')}
          {headings.length > MOST_HEADINGS && ' ·\u00a0…'}
        </span>
      </th>
      <td className="c-items num">
        {headings.length}
        <span className="on-narrow">
          {' '}
          <Plural value={headings.length} one="item" other="items" />
        </span>
      </td>
      <td className="c-state">
        <IssueState issue={issue} />
      </td>
    </tr>
  )
}

function IssueState({ issue: { state, sent, sendAt, id, number } }: { readonly issue: ListedUpdate }) {
  const { i18n } = useLingui()
  const at = sendAt === null ? null : momentOf(sendAt)
  return (
    <>
      <span className={`st ${state === 'sent' ? 'st-ready' : isReleased(state) ? 'st-none' : 'st-draft'}`}>
        <i aria-hidden="true" />
        {state === 'sent' && sent !== null ? (
          <Plural value={sent.people} one="Sent to # person" other="Sent to # people" />
        ) : (
          i18n._(STATE_NAMES[state])
        )}
      </span>
      {at !== null && <small>{state === 'sent' ? at : <Trans>planned for {at}</Trans>}</small>}
      {sent !== null && sent.waiting > 0 && (
        <small>
          <Plural value={sent.waiting} one="# waits" other="# wait" />
        </small>
      )}
      {sent !== null && sent.refused > 0 && (
        <small className="bad">
          <Plural value={sent.refused} one="# refused" other="# refused" />{' '}
          <Link to={composeHref(id)}>
            <Trans>See why</Trans>
            <span className="vh">: {number === null ? '' : wordNumber(number, localiser())}</span>
          </Link>
        </small>
      )}
    </>
  )
}
