import type { ReactNode } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { QueuePage } from '../../../shared/comments/api.ts'
import type { CampaignId } from '../../../shared/ids.ts'
import { SegmentedControl } from '../../ui/forms/SegmentedControl.tsx'
import { KeysHint } from '../../ui/keys/KeysHint.tsx'
import { wholeDay } from '../../ui/formats/when.ts'
import { ColumnHeads } from '../../ui/blocks/ColumnHeads.tsx'
import { queueFiguresQuery } from '../threadQueries.ts'
import { isNarrowed, type QueueChoice } from '../queueChoice.ts'
import { spanOf } from './age.ts'
import { QueueSearch } from './filters/QueueSearch.tsx'
import { QueueViewNotice, QueueViewsMenu, type QueueViewsProps } from './filters/QueueViews.tsx'

interface QueueHeadProps {
  readonly campaign: CampaignId
  /** The heading takes the focus when the list is empty. */
  readonly titleId: string
  readonly counts: QueuePage['counts'] | undefined
  readonly views: QueueViewsProps
  readonly choice: QueueChoice
  readonly onChoose: (choice: Partial<QueueChoice>) => void
  /** The other filters. */
  readonly children: ReactNode
}

/** The queue's figures and filters. */
export function QueueHead({ campaign, titleId, counts, views, choice, onChoose, children }: QueueHeadProps) {
  const figures = useQuery(queueFiguresQuery(campaign)).data
  const open = counts?.open ?? 0
  const median = figures?.medianFirstAnswerMs ?? null
  const span = median === null ? '' : spanOf(median)
  return (
    <header className="queue-head">
      <div className="between">
        <h1 id={titleId} tabIndex={-1}>
          <Trans>Queue</Trans>
        </h1>
        <p className="meta">
          {isNarrowed(choice) ? <Trans>{open} open with these filters</Trans> : <Trans>{open} open</Trans>}
          {median !== null && (
            <>
              {' · '}
              <Trans>median time to first answer: {span}</Trans>
            </>
          )}
        </p>
      </div>
      <QueueSearch search={choice.search} onChoose={onChoose} />
      <div className="row">
        <StateSegments counts={counts} choice={choice} onChoose={onChoose} />
        {children}
        <QueueViewsMenu {...views} />
      </div>
      <QueueViewNotice {...views} />
      <p className="meta">
        <KeysHint>
          <Trans>
            <kbd>j</kbd> <kbd>k</kbd> next, previous · <kbd>r</kbd> answer · <kbd>e</kbd> resolve · <kbd>?</kbd> all
            keys
          </Trans>
        </KeysHint>
      </p>
      {figures !== undefined && figures.perWeek.length > 0 && <PerWeek weeks={figures.perWeek} />}
    </header>
  )
}

function StateSegments({ counts, choice, onChoose }: Pick<QueueHeadProps, 'counts' | 'choice' | 'onChoose'>) {
  const { t } = useLingui()
  const [open, unassigned, mine] = [counts?.open ?? 0, counts?.unassigned ?? 0, counts?.mine ?? 0]
  const { state, owner, snoozed } = choice
  const isOpen = state === 'open' && !snoozed
  const shown =
    isOpen && owner === 'anybody'
      ? 'open'
      : isOpen && owner === 'nobody'
        ? 'nobody'
        : owner === 'me' && state === 'unresolved' && !snoozed
          ? 'me'
          : ''
  return (
    <SegmentedControl
      label={t`Filter questions`}
      hideLabel
      options={[
        { id: 'open', label: t`Unanswered ${open}` },
        { id: 'nobody', label: t`Unassigned ${unassigned}` },
        { id: 'me', label: t`Mine ${mine}` },
      ]}
      value={shown}
      onChange={(value) => {
        if (value === 'me') onChoose({ state: 'unresolved', owner: 'me', snoozed: false })
        else onChoose({ state: 'open', owner: value === 'nobody' ? 'nobody' : 'anybody', snoozed: false })
      }}
    />
  )
}

function PerWeek({ weeks }: { readonly weeks: readonly { readonly week: string; readonly count: number }[] }) {
  const { t } = useLingui()
  return (
    <details className="per-week">
      <summary>
        <Trans>Questions per week</Trans>
      </summary>
      <table>
        <ColumnHeads columns={[t`Week of`, { label: t`Questions`, className: 'num' }]} />
        <tbody>
          {weeks.map(({ week, count }) => (
            <tr key={week}>
              <td>{wholeDay(week)}</td>
              <td className="num">{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
