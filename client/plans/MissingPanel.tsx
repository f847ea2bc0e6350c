import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ActivityGap, Missing, PlanGap } from '../../shared/plans/missing.ts'
import { Icon } from '../ui/Icon.tsx'
import { PLAN_GAP_LABELS } from './gapLabels.ts'
import { daysBetween, longDay } from '../ui/formats/when.ts'
import './missing.css'

interface MissingPanelProps {
  readonly missing: Missing
  /** The campaign's day, and today. */
  readonly day: string
  readonly today: string
  /** Shows the activities that lack this. */
  readonly onShow: (gap: ActivityGap) => void
  readonly onGo: (gap: PlanGap) => void
}

/** Gaps in the plan, each with a link to its field, and the time left. */
export function MissingPanel({ missing, day, today, onShow, onGo }: MissingPanelProps) {
  const { i18n, t } = useLingui()
  const count = missing.plan.length + missing.activities.length
  return (
    <section
      className={count === 0 ? 'paper useful is-whole' : 'paper useful'}
      aria-label={t`Missing information and next date`}
    >
      <div>
        {count === 0 ? (
          <p className="meta whole">
            <Icon name="check" />
            <Trans>Nothing is missing for readers.</Trans>
          </p>
        ) : (
          <>
            <h2>
              <Plural
                value={count}
                one="# thing would make this plan more useful"
                other="# things would make this plan more useful"
              />
            </h2>
            <ul className="todo">
              {missing.activities.map(({ gap, ids }) => (
                <li key={gap}>
                  <button type="button" onClick={() => onShow(gap)}>
                    <i aria-hidden="true" />
                    <span>
                      <GapSentence gap={gap} count={ids.length} />
                    </span>
                  </button>
                </li>
              ))}
              {missing.plan.map((gap) => (
                <li key={gap}>
                  <button type="button" onClick={() => onGo(gap)}>
                    <i aria-hidden="true" />
                    <span>{i18n._(PLAN_GAP_LABELS[gap])}</span>
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      <NextDate day={day} today={today} />
    </section>
  )
}

function Until({ days }: { readonly days: number }) {
  if (days === 0) return <Trans>Today</Trans>
  if (days > 0) return <Plural value={days} one="Tomorrow" other="In # days" />
  return <Plural value={-days} one="Yesterday" other="# days ago" />
}

function GapSentence({ gap, count }: { readonly gap: ActivityGap; readonly count: number }) {
  switch (gap) {
    case 'title':
      return <Plural value={count} one="# activity has no title" other="# activities have no title" />
    case 'gloss':
      return (
        <Plural
          value={count}
          one="# title has no line in English for readers"
          other="# titles have no line in English for readers"
        />
      )
    case 'day':
      return <Plural value={count} one="# activity has no day" other="# activities have no day" />
    case 'backwards':
      return <Plural value={count} one="# activity ends before it starts" other="# activities end before they start" />
    case 'far-from-day':
      return (
        <Plural
          value={count}
          one="# activity is more than a month from Safer Internet Day: check its date"
          other="# activities are more than a month from Safer Internet Day: check their dates"
        />
      )
    case 'theme':
      return <Plural value={count} one="# activity has no theme" other="# activities have no theme" />
    case 'audience':
      return <Plural value={count} one="# activity has no audience" other="# activities have no audience" />
    case 'place':
      return (
        <Plural
          value={count}
          one="# activity is confirmed but has no place or format"
          other="# activities are confirmed but have no place or format"
        />
      )
    case 'link':
      return (
        <Plural
          value={count}
          one="# activity has an unchecked link from last year"
          other="# activities have unchecked links from last year"
        />
      )
    case 'description':
      return <Plural value={count} one="# activity has no description" other="# activities have no description" />
  }
}

function NextDate({ day, today }: { readonly day: string; readonly today: string }) {
  return (
    <div className="next">
      <h2 className="meta">
        <Trans>Safer Internet Day</Trans>
      </h2>
      <b>
        <Until days={daysBetween(today, day)} />
      </b>
      <p className="meta">
        <i className="daydot" />
        {longDay(day)}
      </p>
    </div>
  )
}
