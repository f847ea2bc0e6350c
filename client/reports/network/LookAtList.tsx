import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from 'react-router'
import type { LookAt } from '../../../shared/reports/networkSummary.ts'
import type { CentreOf } from '../../ui/centreName.ts'
import { metricName } from './networkWords.ts'
import { withKeys } from './withKeys.ts'
import type { HrefOf } from './useNetworkChoice.ts'

interface LookAtListProps {
  readonly lookAt: readonly LookAt[]
  readonly centreOf: CentreOf
  readonly hrefOf: HrefOf
}

/** Oddities of the figures. Each entry leads to the rows. */
export function LookAtList({ lookAt, centreOf, hrefOf }: LookAtListProps) {
  const { t } = useLingui()
  const words = useWords(centreOf)
  return (
    <section className="paper pad rail-part" aria-labelledby="look-at">
      <h2 id="look-at">
        <Trans>Before you export</Trans>
      </h2>
      {lookAt.length === 0 ? (
        <p className="meta">
          <Trans>Nothing to look at: each figure has a source, and no centre has more than half of one.</Trans>
        </p>
      ) : (
        <ul className="rail-list">
          {withKeys(lookAt, words).map(({ key, row: one }) => (
            <li key={key}>
              <span>{words(one)}</span>
              <Link to={hrefOf({ view: 'figures', figure: one.metric })} aria-label={t`Look: ${words(one)}`}>
                <Trans>Look</Trans>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function useWords(centreOf: CentreOf): (one: LookAt) => string {
  const { t } = useLingui()
  return (one) => {
    const metric = metricName(one.metric)
    switch (one.kind) {
      case 'dominant': {
        const [country, share] = [centreOf(one.centre).countryName, Math.round(one.share * 100)]
        return t`${metric}: ${country} has ${share}% of the figure`
      }
      case 'sourceless': {
        const count = one.places.length
        return t`${metric}: ${plural(count, { one: '# value has no source', other: '# values have no source' })}`
      }
      case 'repeated': {
        const [country, title] = [centreOf(one.place.centre).countryName, one.place.title]
        return t`${metric}: “${title}” of ${country} gives it twice; only one is added`
      }
      case 'joint': {
        const [country, title] = [centreOf(one.place.centre).countryName, one.place.title]
        return t`${metric}: nobody chose who counts the joint activity “${title}” of ${country}`
      }
    }
  }
}
