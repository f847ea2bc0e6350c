import { Trans, useLingui } from '@lingui/react/macro'
import type { DaySpan } from '../../../shared/days.ts'
import type { NetworkReport } from '../../../shared/reports/api.ts'
import { reportHref } from '../../../shared/reports/reportHref.ts'
import { ACTIVITY_TYPES, AUDIENCES } from '../../../shared/taxonomy.ts'
import { CentreId, type CampaignId } from '../../../shared/ids.ts'
import type { CentreOf } from '../../ui/centreName.ts'
import { THEME_OPTIONS } from '../../ui/facts/themeOptions.ts'
import { labelOf } from '../../ui/forms/labelOf.ts'
import { RichTextView } from '../../richtext/RichTextView.tsx'
import { ComparisonTable } from './ComparisonTable.tsx'
import { DayChart } from './DayChart.tsx'
import { FigureTable, type FiguresProps } from './FigureTable.tsx'
import { ReportTiles } from './ReportTiles.tsx'
import { TallyBars, TallyLegend } from './TallyBars.tsx'
import type { HrefOf } from './useNetworkChoice.ts'

interface OverallProps extends Pick<FiguresProps, 'open' | 'onOpen'> {
  readonly report: NetworkReport
  readonly campaign: CampaignId
  readonly theDay: DaySpan
  /** The name of the campaign before; null without one. */
  readonly before: string | null
  readonly centreOf: CentreOf
  readonly hrefOf: HrefOf
}

/** The report at a glance: its summary, its figures, and activities in several charts. */
export function Overall({ report, campaign, theDay, before, centreOf, hrefOf, open, onOpen }: OverallProps) {
  const { t } = useLingui()
  const { figures, summary, chapters } = report
  const { tallies, activities } = summary
  const { tookPlace } = activities
  const several = t`An activity may have several: the rows do not sum to the total of ${tookPlace}.`
  const listBy = (by: 'theme' | 'audience' | 'type' | 'day') => (value: string) =>
    hrefOf({ view: 'activities', narrowed: { by, value } })
  const named = <Row extends { readonly id: string }>(rows: readonly Row[], options: Parameters<typeof labelOf>[0]) =>
    rows.map((row) => ({ ...row, label: labelOf(options, row.id) }))
  return (
    <>
      {chapters.summary !== undefined && (
        <section className="paper pad" aria-labelledby="summary">
          <h2 id="summary">
            <Trans>Summary</Trans>
          </h2>
          <RichTextView text={chapters.summary} />
        </section>
      )}
      <FigureTable
        figures={figures}
        accepted={summary.reports.accepted}
        campaign={campaign}
        centreOf={centreOf}
        open={open}
        onOpen={onOpen}
      />
      <TallyLegend />
      <div className="tallies">
        <TallyBars
          title={t`By theme`}
          rows={named(tallies.themes, THEME_OPTIONS)}
          hrefOf={listBy('theme')}
          note={several}
        />
        <ReportTiles
          summary={summary}
          centreOf={centreOf}
          hrefOf={(centre) => reportHref({ campaign, centre: CentreId.parse(centre) })}
        />
        <TallyBars
          title={t`By audience`}
          rows={named(tallies.audiences, AUDIENCES)}
          hrefOf={listBy('audience')}
          note={several}
        />
        <TallyBars title={t`By type`} rows={named(tallies.types, ACTIVITY_TYPES)} hrefOf={listBy('type')} />
      </div>
      <DayChart days={tallies.days} theDay={theDay} hrefOf={listBy('day')} />
      {before !== null && <ComparisonTable comparison={summary.comparison} before={before} />}
    </>
  )
}
