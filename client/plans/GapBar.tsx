import { useState, type ReactNode } from 'react'
import { plural } from '@lingui/core/macro'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { daysUntil } from '../../shared/days.ts'
import type { ActivityGap, Missing, PlanGap } from '../../shared/plans/missing.ts'
import { Icon } from '../ui/Icon.tsx'
import { longDay } from '../ui/formats/when.ts'
import { PLAN_GAP_LABELS } from './gapLabels.ts'
import { GapSentence } from './GapSentence.tsx'
import './gapBar.css'

interface GapBarProps {
  readonly missing: Missing
  /** The campaign's day, and today. */
  readonly day: string
  readonly today: string
  /** Shows the activities that lack this. */
  readonly onShow: (gap: ActivityGap) => void
  readonly onGo: (gap: PlanGap) => void
  /** The next deadline, in place of the time left. */
  readonly deadline: ReactNode
}

/** Gaps in the plan, in a list that opens, and the time left. It is always as high, so that nothing below it moves. */
export function GapBar({ missing, day, today, onShow, onGo, deadline }: GapBarProps) {
  const { t } = useLingui()
  const count = missing.plan.length + missing.activities.length
  return (
    <section className="paper gapbar" aria-label={t`Missing information and next date`}>
      {count === 0 ? (
        <p className="whole">
          <Icon name="check" />
          <span>
            <Trans>Complete: nothing readers look for is missing.</Trans>
          </span>
        </p>
      ) : (
        <GapList missing={missing} count={count} onShow={onShow} onGo={onGo} />
      )}
      <div className="dates">
        {deadline}
        <p className="next" title={longDay(day)}>
          <i className="daydot" />
          <Until days={daysUntil(today, day)} />
        </p>
      </div>
    </section>
  )
}

interface GapListProps extends Pick<GapBarProps, 'missing' | 'onShow' | 'onGo'> {
  readonly count: number
}

function GapList({ missing, count, onShow, onGo }: GapListProps) {
  const { i18n, t } = useLingui()
  const [isOpen, setOpen] = useState(false)
  /** First the list closes: as long as it is open it holds the focus. */
  function goTo(show: () => void): void {
    setOpen(false)
    setTimeout(show, 0)
  }
  const label = t`${plural(count, { one: '# thing to complete', other: '# things to complete' })}`
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button className="gaps">
        <Icon name="warning" />
        <span>{label}</span>
        <Icon name="down" />
      </Button>
      <Popover placement="bottom start">
        <Dialog aria-label={label} className="react-aria-Dialog">
          <ul className="gap-list">
            {missing.activities.map(({ gap, ids }) => (
              <li key={gap}>
                <button type="button" onClick={() => goTo(() => onShow(gap))}>
                  <i aria-hidden="true" />
                  <span>
                    <GapSentence gap={gap} count={ids.length} />
                  </span>
                </button>
              </li>
            ))}
            {missing.plan.map((gap) => (
              <li key={gap}>
                <button type="button" onClick={() => goTo(() => onGo(gap))}>
                  <i aria-hidden="true" />
                  <span>{i18n._(PLAN_GAP_LABELS[gap])}</span>
                </button>
              </li>
            ))}
          </ul>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function Until({ days }: { readonly days: number }) {
  if (days === 0) return <Trans>Safer Internet Day is today</Trans>
  if (days > 0) return <Plural value={days} one="Safer Internet Day is tomorrow" other="Safer Internet Day in # days" />
  return <Plural value={-days} one="Safer Internet Day was yesterday" other="Safer Internet Day was # days ago" />
}
