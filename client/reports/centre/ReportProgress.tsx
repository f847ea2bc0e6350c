import { createElement, type ReactNode } from 'react'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ReportPage } from '../../../shared/reports/api.ts'
import type { MissingInReport } from '../../../shared/reports/form.ts'
import type { ReportSectionId } from '../../../shared/reports/sections.ts'
import { REACH_METRICS } from '../../../shared/taxonomy.ts'
import { Icon } from '../../ui/Icon.tsx'
import { labelOf } from '../../ui/forms/labelOf.ts'
import { listWithCommas } from '../../ui/formats/lists.ts'
import { shortDay, today } from '../../ui/formats/when.ts'

/** Where something is missing. */
export type Gap =
  | 'to-report'
  | 'sourceless'
  | 'evidenceless'
  | 'repeated'
  | 'undescribed'
  | 'unagreed'
  | { readonly section: ReportSectionId }

interface ReportProgressProps {
  readonly reported: number
  readonly of: number
  readonly missing: MissingInReport
  readonly page: Pick<ReportPage, 'due' | 'state'>
  readonly onShow: (gap: Gap) => void
}

/** How far a report is, what it lacks, and when it is due. */
export function ReportProgress({ reported, of, missing, page, onShow }: ReportProgressProps) {
  const { t } = useLingui()
  const gaps = gapsOf(missing, onShow)
  return (
    <section className="paper report-progress" aria-label={t`Progress`}>
      <p>
        <b>
          <Trans>
            {reported} of {of} activities reported
          </Trans>
        </b>
      </p>
      {createElement('ul', null, ...gaps.map(listed))}
      <Due page={page} />
    </section>
  )
}

const listed = (gap: ReactNode) => <li>{gap}</li>

function gapsOf(missing: MissingInReport, onShow: ReportProgressProps['onShow']): readonly ReactNode[] {
  const { toReport, sections, metrics, sourceless, evidenceless, repeated } = missing
  const metricNames = listWithCommas(metrics.map((id) => labelOf(REACH_METRICS, id)))
  const link: GapLink = (gap, words) => (
    <button type="button" onClick={() => onShow(gap)}>
      {words}
    </button>
  )
  return [
    ...(toReport === 0 ? [] : [link('to-report', <Trans>{toReport} to report</Trans>)]),
    ...(sections[0] === undefined
      ? []
      : [
          link(
            { section: sections[0] },
            <Plural value={sections.length} one="# part not written" other="# parts not written" />,
          ),
        ]),
    ...(sourceless === 0
      ? []
      : [
          link(
            'sourceless',
            <Plural value={sourceless} one="# figure without a source" other="# figures without a source" />,
          ),
        ]),
    ...(evidenceless === 0
      ? []
      : [
          link(
            'evidenceless',
            <Plural
              value={evidenceless}
              one="# figure without a link to its evidence"
              other="# figures without a link to their evidence"
            />,
          ),
        ]),
    ...(repeated === 0
      ? []
      : [
          link(
            'repeated',
            <Plural
              value={repeated}
              one="# activity has a unit twice: its larger figure counts"
              other="# activities have a unit twice: their larger figures count"
            />,
          ),
        ]),
    ...pictureGaps(missing, link),
    ...(metrics.length === 0 ? [] : [<Trans key="metrics">No figure yet for: {metricNames}</Trans>]),
  ]
}

type GapLink = (gap: Gap, words: ReactNode) => ReactNode

/** Pictures that are not submitted. */
const pictureGaps = ({ undescribed, unagreed }: MissingInReport, link: GapLink): readonly ReactNode[] => [
  ...(undescribed === 0
    ? []
    : [
        link(
          'undescribed',
          <Plural
            value={undescribed}
            one="# picture without a description: it is left out"
            other="# pictures without a description: they are left out"
          />,
        ),
      ]),
  ...(unagreed === 0
    ? []
    : [
        link(
          'unagreed',
          <Plural
            value={unagreed}
            one="# picture without agreement of those shown: it is left out"
            other="# pictures without agreement of those shown: they are left out"
          />,
        ),
      ]),
]

function Due({ page: { due, state } }: Pick<ReportProgressProps, 'page'>) {
  if (due === null) return null
  const day = shortDay(due.day)
  const isOver = due.day < today() && (state === 'none' || state === 'draft' || state === 'returned')
  return (
    <p className={isOver ? 'due late' : 'due'}>
      <Icon name="clock" />
      <span>
        {isOver ? (
          <Trans>It was due on {day}</Trans>
        ) : due.isCloseOfBusiness ? (
          <Trans>Due on {day} by 17:00 (Brussels)</Trans>
        ) : (
          <Trans>Due on {day}</Trans>
        )}
      </span>
    </p>
  )
}
