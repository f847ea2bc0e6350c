import { Trans, useLingui } from '@lingui/react/macro'
import { isJoint, sharedMetrics, type Joint, type JointSide } from '../../../shared/connections/joint.ts'
import type { ConnectionDetail } from '../../../shared/connections/connection.ts'
import type { CentreId } from '../../../shared/ids.ts'
import { REACH_METRICS, type ReachMetricId } from '../../../shared/taxonomy.ts'
import { TOOK_PLACE_LABELS } from '../../plans/tookPlaceLabels.ts'
import { useCentres } from '../../plans/useCentres.ts'
import { Callout } from '../../ui/Callout.tsx'
import { listWithCommas } from '../../ui/formats/lists.ts'
import { labelOf } from '../../ui/forms/labelOf.ts'
import { SegmentedControl } from '../../ui/forms/SegmentedControl.tsx'
import { Select } from '../../ui/forms/Select.tsx'
import { useCountJoint, useSayJoint } from '../connectionMutations.ts'

type NameOf = (centre: CentreId) => string

interface JointPartProps {
  readonly connection: ConnectionDetail
  /** Null for people who only read. */
  readonly own: CentreId | null
}

/** Whether the two activities are one event, and which centre counts what. A connection alone says nothing about it. */
export function JointPart({ connection, own }: JointPartProps) {
  const { t } = useLingui()
  const say = useSayJoint(connection)
  const centreOf = useCentres(connection.campaign)
  const nameOf: NameOf = (centre) => centreOf(centre).countryName
  const { joint, status } = connection
  const ownSide = joint.sides.find(({ centre }) => centre === own)
  const settled = status === 'agreed' || status === 'done'
  if (!settled || joint.sides.length < 2 || (ownSide === undefined && !isJoint(joint))) return null
  const options = [
    { id: 'two', label: t`Two events` },
    { id: 'one', label: t`One event` },
  ] as const
  return (
    <section className="paper pad joint" aria-labelledby="joint">
      <h2 id="joint">
        <Trans>One event, or two?</Trans>
      </h2>
      <p className="meta">
        <Trans>
          Each centre reports its own figures. Only where both call it one event, each figure is counted once in the
          network’s report.
        </Trans>
      </p>
      {ownSide !== undefined && (
        <SegmentedControl
          label={t`These two activities are`}
          options={options}
          value={ownSide.says ?? 'two'}
          onChange={(says) => say.mutate({ centre: ownSide.centre, says })}
        />
      )}
      <Others joint={joint} own={own} nameOf={nameOf} />
      <Outcomes joint={joint} nameOf={nameOf} />
      {isJoint(joint) && <Counting connection={connection} nameOf={nameOf} mayChoose={ownSide !== undefined} />}
      {say.isError && (
        <p role="alert">
          <Trans>That could not be saved. Try again.</Trans>
        </p>
      )}
    </section>
  )
}

/** What the other centre says, or both for people who only read. */
interface OthersProps {
  readonly joint: Joint
  readonly own: CentreId | null
  readonly nameOf: NameOf
}

function Others({ joint, own, nameOf }: OthersProps) {
  const { t } = useLingui()
  const words = (side: JointSide): string => {
    const name = nameOf(side.centre)
    if (side.says === null) return t`${name} has not said it yet.`
    return side.says === 'one' ? t`${name} calls it one event.` : t`${name} calls it two events.`
  }
  return (
    <ul className="plain">
      {joint.sides
        .filter(({ centre }) => centre !== own)
        .map((side) => (
          <li key={side.centre}>{words(side)}</li>
        ))}
    </ul>
  )
}

/** Both are shown when they do not agree on what became of it. */
function Outcomes({ joint, nameOf }: Omit<OthersProps, 'own'>) {
  const { i18n } = useLingui()
  const [one, other] = joint.sides
  const differ =
    one !== undefined &&
    other !== undefined &&
    one.tookPlace !== null &&
    other.tookPlace !== null &&
    (one.tookPlace === 'cancelled') !== (other.tookPlace === 'cancelled')
  if (!differ) return null
  const said = listWithCommas(
    joint.sides.flatMap(({ centre, tookPlace }) =>
      tookPlace === null ? [] : [`${nameOf(centre)}: ${i18n._(TOOK_PLACE_LABELS[tookPlace])}`],
    ),
  )
  return (
    <Callout kind="warning">
      <Trans>The two centres say different things about what took place. {said}</Trans>
    </Callout>
  )
}

interface CountingProps {
  readonly connection: ConnectionDetail
  readonly nameOf: NameOf
  readonly mayChoose: boolean
}

function Counting({ connection, nameOf, mayChoose }: CountingProps) {
  const { t } = useLingui()
  const count = useCountJoint(connection)
  const { joint } = connection
  const metrics = sharedMetrics(joint)
  if (metrics.length === 0)
    return (
      <p className="meta">
        <Trans>No figure stands at both centres yet.</Trans>
      </p>
    )
  const wordOf = (metric: ReachMetricId): string => labelOf(REACH_METRICS, metric)
  return (
    <>
      <ul className="plain counting">
        {metrics.map((metric) => {
          const chosen = joint.counted[metric] ?? null
          return (
            <li key={metric}>
              {mayChoose ? (
                <Select
                  label={t`${wordOf(metric)}: counted in`}
                  options={joint.sides.map(({ centre }) => ({ id: centre, label: nameOf(centre) }))}
                  value={chosen}
                  clearable
                  noneLabel={t`Nobody has chosen`}
                  onChange={(centre) =>
                    count.mutate({ metric, centre: joint.sides.find((side) => side.centre === centre)?.centre ?? null })
                  }
                />
              ) : (
                <ChosenCentre metric={wordOf(metric)} centre={chosen === null ? null : nameOf(chosen)} />
              )}
            </li>
          )
        })}
      </ul>
      <p className="meta">
        <Trans>
          Until somebody chooses, the figure of the centre that submitted its report first counts. The other one is
          listed, and not added.
        </Trans>
      </p>
    </>
  )
}

function ChosenCentre({ metric, centre }: { readonly metric: string; readonly centre: string | null }) {
  return centre === null ? (
    <Trans>{metric}: nobody has chosen who counts</Trans>
  ) : (
    <Trans>
      {metric}: counted in {centre}
    </Trans>
  )
}
