import { Trans, useLingui } from '@lingui/react/macro'
import * as Y from 'yjs'
import { viewTable } from '../../../shared/fields/view.ts'
import { activityFields } from '../../../shared/plans/fields.ts'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { whenOf } from '../../../shared/plans/dates.ts'
import { REACH_METRICS } from '../../../shared/taxonomy.ts'
import { ACTIVITY_FIELDS } from '../../../shared/plans/activityFields.ts'
import { useShared } from '../../sync/useShared.ts'
import { labelOf } from '../../ui/forms/labelOf.ts'
import { listWithCommas } from '../../ui/formats/lists.ts'
import { wholeNumber } from '../../ui/formats/numbers.ts'
import { today } from '../../ui/formats/when.ts'
import { LIST_EDITORS } from './ListFields.tsx'
import { TookPlaceChoice, useTookPlace } from './TookPlaceChoice.tsx'

interface TookPlaceFieldsProps {
  readonly map: Y.Map<unknown>
  readonly item: string
}

/** What became of the activity: asked from its first day on, in one press. */
export function TookPlaceFields({ map, item }: TookPlaceFieldsProps) {
  const { i18n, t } = useLingui()
  const said = useTookPlace(map)
  const hasBegun = useShared(map, () => (whenOf(viewOf(map)).startsOn ?? '9') <= today())
  const hasFigures = useShared(map, () => hasEntries(map.get('actualReach')))
  if (!hasBegun && said === null && !hasFigures) return null
  const Reach = LIST_EDITORS.actualReach

  return (
    <section className="field-group took-place" aria-label={t`What took place`}>
      <div className="took-place-fields">
        <TookPlaceChoice map={map} item={item} />
        {said === 'moved' && (
          <p className="meta">
            <Trans>Check the day under “When and where”. The history keeps the planned one.</Trans>
          </p>
        )}
        {said === null && (
          <p className="meta">
            <Trans>Its first day has come. If it was put off, change the day under “When and where”.</Trans>
          </p>
        )}
        {((said !== null && said !== 'cancelled') || hasFigures) && (
          <>
            <Expected map={map} />
            <Reach map={map} activity={item} name="actualReach" label={i18n._(ACTIVITY_FIELDS.actualReach.label)} />
          </>
        )}
      </div>
    </section>
  )
}

const hasEntries = (list: unknown): boolean => list instanceof Y.Map && list.size > 0

/** The expected figures, above the fields of the reached ones. Each metric stands for itself. */
function Expected({ map }: { readonly map: Y.Map<unknown> }) {
  const words = useShared(map, () => listWithCommas(expectedInWords(map)))
  return (
    words !== '' && (
      <p className="meta">
        <Trans>Expected: {words}</Trans>
      </p>
    )
  )
}

const expectedInWords = (map: Y.Map<unknown>): readonly string[] =>
  (viewTable(map, EXPECTED, '', []) as Pick<ActivityView, 'expectedReach'>).expectedReach.flatMap(({ value, metric }) =>
    value === null ? [] : `${wholeNumber(value)} ${metric === null ? '' : labelOf(REACH_METRICS, metric)}`.trim(),
  )
const EXPECTED = { expectedReach: activityFields.expectedReach }

const { startsOn, endsOn, startTime, endTime, dates } = activityFields
const READ = { startsOn, endsOn, startTime, endTime, dates }

const viewOf = (map: Y.Map<unknown>) => viewTable(map, READ, '', []) as Pick<ActivityView, keyof typeof READ>
