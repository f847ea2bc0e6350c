/** How a short plan of the past campaign is written down, with what its centre reported. Its figures are sample figures, and say so. */
import type { ActivityTypeId, AudienceId, ReachBasisId, ReachMetricId, ThemeId } from '../../../shared/taxonomy.ts'
import type { DemoPlan } from '../plan.ts'

type DemoActivity = DemoPlan['activities'][number]
type Reached = readonly [ReachMetricId, number, ReachBasisId?]

interface ShortActivity {
  /** In its own language, and in English. */
  readonly title: string
  readonly gloss?: string
  readonly type: ActivityTypeId
  readonly themes: readonly ThemeId[]
  readonly audiences: readonly AudienceId[]
  readonly on: NonNullable<DemoActivity['on']>
  readonly reach?: readonly Reached[]
  readonly expected?: readonly Reached[]
  readonly more?: Partial<DemoActivity>
}

/** What a centre reported beside its figures. */
export interface DemoReport {
  readonly centre: string
  /** About its first activity. */
  readonly worked: string
  readonly didNot?: string
  readonly quote?: string
  readonly highlights: string
  readonly lessons: string
}

export interface ShortPlan extends DemoReport {
  readonly timeZone: string
  readonly theme: string
  readonly activities: readonly [ShortActivity, ShortActivity, ShortActivity]
}

const SOURCES = {
  counted: 'Sample figure: registrations',
  estimated: 'Sample figure: estimate of the organisers',
  partner: 'Sample figure: told by the schools',
  platform: 'Sample figure: counter of the website',
} as const satisfies Record<ReachBasisId, string>

export const planOfShort = ({ centre, timeZone, theme, activities }: ShortPlan): DemoPlan => ({
  centre,
  timeZone,
  meta: { state: 'ready', theme },
  narrative: '',
  activities: activities.map(({ themes, audiences, reach = [], expected = [], more = {}, ...activity }) => ({
    ...activity,
    themes: [...themes],
    audiences: [...audiences],
    status: 'done' as const,
    outcome: 'as-planned' as const,
    visibility: 'public' as const,
    actualReach: reach.map(([metric, value, basis = 'counted']) => ({ metric, value, basis, source: SOURCES[basis] })),
    expectedReach: expected.map(([metric, value]) => ({ metric, value, source: 'Sample figure: last year' })),
    ...more,
  })),
})
