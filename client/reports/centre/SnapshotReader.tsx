import { useId, type ReactNode } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { tookPlaceOf } from '../../../shared/plans/tookPlace.ts'
import { REPORT_SECTIONS } from '../../../shared/reports/sections.ts'
import type { PicturePlace } from '../../../shared/reports/picture.ts'
import type { ReportedActivity, ReportSnapshot, SubmittedWords } from '../../../shared/reports/snapshot.ts'
import { CANCEL_REASONS, REACH_BASES, REACH_METRICS } from '../../../shared/taxonomy.ts'
import { RichTextView } from '../../richtext/RichTextView.tsx'
import { OutsideLink } from '../../ui/facts/OutsideLink.tsx'
import { Gloss } from '../../ui/language/Gloss.tsx'
import { labelOf } from '../../ui/forms/labelOf.ts'
import { wholeNumber } from '../../ui/formats/numbers.ts'
import { longDay, shortDays } from '../../ui/formats/when.ts'
import { BECAME } from '../reportWords.ts'
import type { ReportPlace } from './DecisionNotes.tsx'
import { HighlightPicture } from '../pictures/HighlightPicture.tsx'
import { FiguresByMetric } from './FiguresByMetric.tsx'
import { PlanFacts } from './PlanFacts.tsx'
import './reportReading.css'

interface SnapshotReaderProps {
  readonly snapshot: ReportSnapshot
  /** The report that it is of, where its pictures are. */
  readonly place: PicturePlace
  /** Whether the reader wrote it. */
  readonly isOwn: boolean
  /** At the end of each part and activity, such as the words of a return. */
  readonly renderAt?: ((place: ReportPlace) => ReactNode) | undefined
}

/** A report as it was submitted, or as it is now: for reading and for paper. */
export function SnapshotReader({ snapshot, place, isOwn, renderAt }: SnapshotReaderProps) {
  const { activities, sections, meta } = snapshot
  // A sheet may show another version on the same page.
  const prefix = useId()
  return (
    <div className="report-reader">
      <FiguresByMetric activities={activities}>
        <p className="meta">
          {meta.areFiguresPublic ? <Trans>also public</Trans> : <Trans>for the network only</Trans>}
        </p>
      </FiguresByMetric>
      {REPORT_SECTIONS.map(({ id }) => {
        const text = sections[id]
        return (
          <section key={id} className="paper pad" aria-labelledby={`${prefix}-${id}`}>
            <div className="between">
              <h2 id={`${prefix}-${id}`}>{labelOf(REPORT_SECTIONS, id)}</h2>
              <span className="meta">
                {meta.publicSections.includes(id) ? <Trans>also public</Trans> : <Trans>for the network only</Trans>}
              </span>
            </div>
            {text === undefined ? (
              <p className="meta">
                <Trans>Not written</Trans>
              </p>
            ) : (
              <RichTextView text={text} />
            )}
            <PlanFacts section={id} activities={activities} isOwn={isOwn} />
            {renderAt?.({ section: id })}
          </section>
        )
      })}
      <section className="paper pad" aria-labelledby={`${prefix}-activities`}>
        <h2 id={`${prefix}-activities`}>
          <Trans>Activities</Trans> <span className="meta">{activities.length}</span>
        </h2>
        {activities.map((activity) => (
          <Activity key={activity.id} activity={activity} place={place} renderAt={renderAt} />
        ))}
      </section>
    </div>
  )
}

interface ActivityProps extends Pick<SnapshotReaderProps, 'renderAt' | 'place'> {
  readonly activity: ReportedActivity
}

function Activity({ activity, place, renderAt }: ActivityProps) {
  const { t } = useLingui()
  const { words } = activity
  const picture = words?.picture ?? null
  const title = activity.title.trim() === '' ? t`Untitled activity` : activity.title
  return (
    <article className="report-activity">
      <h3 dir="auto">{title}</h3>
      <Gloss gloss={activity.gloss} />
      <p className="meta">
        {shortDays(activity) ?? <Trans>without a day</Trans>} · <Became activity={activity} />
      </p>
      <ul className="report-told">
        {activity.actualReach.map((figure) => (
          <Figure key={figure.id} figure={figure} />
        ))}
      </ul>
      {words !== null && <Words words={words} />}
      {picture !== null && <HighlightPicture place={place} picture={picture} />}
      {renderAt?.({ activity: activity.id })}
    </article>
  )
}

function Became({ activity }: Pick<ActivityProps, 'activity'>) {
  const { i18n } = useLingui()
  const became = tookPlaceOf(activity)
  if (became === null) return <Trans>not reported</Trans>
  const reason = activity.cancelReason === null ? null : labelOf(CANCEL_REASONS, activity.cancelReason)
  return became === 'cancelled' && reason !== null ? (
    <>
      {i18n._(BECAME[became])}: {reason}
    </>
  ) : (
    i18n._(BECAME[became])
  )
}

function Figure({ figure }: { readonly figure: ReportedActivity['actualReach'][number] }) {
  const { metric, value, source, basis, until, evidence } = figure
  const day = until === null ? null : longDay(until)
  if (value === null) return null
  return (
    <li>
      <b>{wholeNumber(value)}</b> {metric !== null && labelOf(REACH_METRICS, metric)}{' '}
      <small dir="auto">
        {[basis === null ? '' : labelOf(REACH_BASES, basis), source.trim()].filter((part) => part !== '').join(' · ')}
        {day !== null && (
          <>
            {' · '}
            <Trans>until {day}</Trans>
          </>
        )}{' '}
        {evidence !== null && <OutsideLink href={evidence}>{evidence}</OutsideLink>}
      </small>
    </li>
  )
}

function Words({ words: { changes, worked, didNot, quote, again, isHighlight } }: { readonly words: SubmittedWords }) {
  return (
    <dl className="report-said">
      <Said label={<Trans>What changed</Trans>} words={changes} />
      <Said label={<Trans>What worked</Trans>} words={worked} />
      <Said label={<Trans>What did not work</Trans>} words={didNot} />
      <Said label={<Trans>A quote</Trans>} words={quote} />
      {again !== null && (
        <>
          <dt>
            <Trans>Again next year?</Trans>
          </dt>
          <dd>{again ? <Trans>Yes</Trans> : <Trans>No</Trans>}</dd>
        </>
      )}
      {isHighlight && (
        <>
          <dt>
            <Trans>Highlight</Trans>
          </dt>
          <dd>
            <Trans>Yes</Trans>
          </dd>
        </>
      )}
    </dl>
  )
}

function Said({ label, words }: { readonly label: ReactNode; readonly words: string }) {
  if (words.trim() === '') return null
  return (
    <>
      <dt>{label}</dt>
      <dd dir="auto">{words}</dd>
    </>
  )
}
