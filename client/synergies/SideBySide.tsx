import { useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import type { CampaignId } from '../../shared/ids.ts'
import type { Comparison } from '../../shared/synergies/comparison.ts'
import { conceptMessage } from '../../shared/synergies/conceptMessage.ts'
import { objectionText } from '../../shared/synergies/reasonText.ts'
import type { CentreOf } from '../ui/centreName.ts'
import { localiser } from '../ui/language/localiser.ts'
import { ReasonText } from './ReasonText.tsx'
import { ComparedActivity } from './ComparedActivity.tsx'
import { SUGGESTION_STATUS_LABELS } from './synergyLabels.ts'
import { EvidenceLetter } from './MarkedText.tsx'
import { MeasureTable } from './MeasureTable.tsx'
import './comparison.css'

interface SideBySideProps {
  readonly comparison: Comparison
  readonly campaign: CampaignId
  /** The centre whose page this is; its activity comes first. */
  readonly own: string | null
  /** Whether the person plans for that centre. */
  readonly isOwn: boolean
  readonly centreOf: CentreOf
  readonly hrefOf: (centre: string, activity: string) => string
  /** Whether the features and the score are shown from the start. */
  readonly open?: boolean
}

/** Two activities with their evidence marked, the reasons for the pair, and the reasons against it. */
export function SideBySide(props: SideBySideProps) {
  const { comparison, campaign, own, isOwn, centreOf, hrefOf, open = false } = props
  const { i18n } = useLingui()
  const [showsAll, setShowsAll] = useState(open)
  const { sides, reasons, against, closeIn, verdict: status } = comparison
  const ordered = sides[1].centre === own && sides[0].centre !== own ? sides.toReversed() : sides
  return (
    <>
      <div className="compare">
        {ordered.map((side) => (
          <ComparedActivity
            key={`${side.centre} ${side.activity}`}
            side={side}
            campaign={campaign}
            centre={centreOf(side.centre)}
            isOwn={isOwn && side.centre === own}
            href={hrefOf(side.centre, side.activity)}
          />
        ))}
      </div>
      <div className="reasons">
        <h3>{status === 'suggested' ? <Trans>Why this is suggested</Trans> : <Trans>Similarities</Trans>}</h3>
        {status !== 'suggested' && <p>{i18n._(SUGGESTION_STATUS_LABELS[status])}</p>}
        {reasons.length === 0 ? (
          <p className="meta">
            <Trans>No match found</Trans>
          </p>
        ) : (
          <ol>
            {reasons.map(({ letter, reason }) => (
              <li key={JSON.stringify(reason)}>
                {letter === null ? <i className="ref none" aria-hidden="true" /> : <EvidenceLetter letter={letter} />}
                <ReasonText reason={reason} centreOf={centreOf} />
              </li>
            ))}
          </ol>
        )}
        {closeIn.length > 0 && (
          <p className="meta">
            <Trans>Close in meaning: {closeIn.map((concept) => i18n._(conceptMessage(concept))).join(' · ')}</Trans>
          </p>
        )}
        {against.length > 0 && (
          <div className="against">
            <h4>
              <Trans>Reasons against</Trans>
            </h4>
            <ul>
              {against.map((objection) => (
                <li key={JSON.stringify(objection)}>
                  {objectionText(objection, localiser(), (owner) => centreOf(owner).countryName)}
                </li>
              ))}
            </ul>
          </div>
        )}
        <details open={showsAll} onToggle={(event) => setShowsAll(event.currentTarget.open)}>
          <summary>
            <Trans>All features and the score</Trans>
          </summary>
          {showsAll && <MeasureTable comparison={comparison} />}
        </details>
      </div>
    </>
  )
}
