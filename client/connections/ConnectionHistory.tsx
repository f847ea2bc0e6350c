import { useLingui } from '@lingui/react/macro'
import type { ConnectionDetail } from '../../shared/connections/connection.ts'
import { Ago } from '../ui/formats/Ago.tsx'
import { Flag } from '../ui/Flag.tsx'
import type { CentreOf } from '../ui/centreName.ts'
import { CONNECTION_ACTION_LABELS } from './connectionLabels.ts'

interface ConnectionHistoryProps {
  readonly history: ConnectionDetail['history']
  readonly centreOf: CentreOf
}

/** Everything that was done and said, the oldest first. */
export function ConnectionHistory({ history, centreOf }: ConnectionHistoryProps) {
  const { i18n } = useLingui()
  return (
    <ol className="history">
      {history.map(({ at, act, centre, person, words }) => {
        const { country, countryName } = centreOf(centre)
        return (
          <li key={`${at} ${act} ${person.id}`}>
            <p className="row">
              <Flag country={country} />
              <span>
                <b>{countryName}</b> {i18n._(CONNECTION_ACTION_LABELS[act])}
              </span>
            </p>
            {words !== '' && <blockquote dir="auto">{words}</blockquote>}
            <p className="meta">
              {person.name} · <Ago at={at} />
            </p>
          </li>
        )
      })}
    </ol>
  )
}
