import { useState, type ReactNode } from 'react'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from 'react-router'
import type { CampaignId } from '../../../shared/ids.ts'
import type { Highlight, NetworkSummary } from '../../../shared/reports/networkSummary.ts'
import { reportHref } from '../../../shared/reports/reportHref.ts'
import type { CentreOf } from '../../ui/centreName.ts'
import { Button } from '../../ui/Button.tsx'
import { Flag } from '../../ui/Flag.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { LabelledCheckbox } from '../../ui/forms/LabelledCheckbox.tsx'
import { HighlightPicture } from '../pictures/HighlightPicture.tsx'
import { usePrinting } from '../../ui/print/usePrinting.ts'

interface HighlightCardsProps {
  readonly summary: NetworkSummary
  readonly campaign: CampaignId
  readonly centreOf: CentreOf
  /** Keys of those in the report. */
  readonly chosen: ReadonlySet<string>
  /** Puts one into the report or takes it out; null for people who only read. */
  readonly onChoose: ((key: string, is: boolean) => void) | null
  /** How many are shown first; null shows all. */
  readonly first: number | null
  /** Beside the number of those that are chosen. */
  readonly children?: ReactNode
}

/** What centres are proud of, in their words. */
export function HighlightCards(props: HighlightCardsProps) {
  const { summary, campaign, centreOf, chosen, onChoose, first, children } = props
  const [isWhole, setWhole] = useState(first === null)
  const isPrinting = usePrinting()
  const { highlights, unquotable } = summary
  const shown = isWhole || isPrinting || first === null ? highlights : highlights.slice(0, first)
  const [all, among] = [highlights.length, highlights.filter(({ key }) => chosen.has(key)).length]
  return (
    <section className="sec" aria-labelledby="highlights">
      <div className="between">
        <h2 id="highlights">
          <Trans>Highlights</Trans>
        </h2>
        <p className="meta">
          {all > 0 && (
            <Trans>
              From accepted reports, in their words. {among} of {all} are in the report.
            </Trans>
          )}{' '}
          {children}
        </p>
      </div>
      {all === 0 && (
        <p className="meta">
          <Trans>No accepted report has a highlight or a quote yet.</Trans>
        </p>
      )}
      <div className="quotes">
        {shown.map((highlight) => (
          <Card
            key={highlight.key}
            highlight={highlight}
            campaign={campaign}
            centreOf={centreOf}
            isChosen={chosen.has(highlight.key)}
            onChoose={onChoose}
          />
        ))}
      </div>
      <p className="row quotes-foot">
        {shown.length < all && (
          <Button onPress={() => setWhole(true)}>
            <Trans>Show all {all}</Trans>
          </Button>
        )}
        {unquotable.length > 0 && (
          <span className="meta">
            <Plural
              value={unquotable.length}
              one="# centre did not agree to be quoted."
              other="# centres did not agree to be quoted."
            />
          </span>
        )}
      </p>
    </section>
  )
}

interface CardProps extends Pick<HighlightCardsProps, 'campaign' | 'centreOf' | 'onChoose'> {
  readonly highlight: Highlight
  readonly isChosen: boolean
}

function Card({ highlight, campaign, centreOf, isChosen, onChoose }: CardProps) {
  const { t } = useLingui()
  const { key, centre, activity, title, gloss, quote, worked, picture } = highlight
  const { country, countryName } = centreOf(centre)
  const said = quote.trim() === '' ? worked : quote
  return (
    <article className={isChosen ? 'paper quote' : 'paper quote is-left-out'} aria-labelledby={`of-${activity}`}>
      {picture !== null && <HighlightPicture place={{ campaign, centre }} picture={picture} />}
      {said.trim() === '' ? null : <blockquote dir="auto">{said}</blockquote>}
      <p className="meta" id={`of-${activity}`}>
        <Link to={reportHref({ campaign, centre })} dir="auto">
          {title === '' ? t`Untitled activity` : title}
        </Link>
        {gloss !== '' && <span> · {gloss}</span>}
      </p>
      <footer>
        <span className="with-flag">
          <Flag country={country} />
          {countryName}
        </span>
        {onChoose !== null ? (
          <LabelledCheckbox label={t`In the report`} chosen={isChosen} onChange={(is) => onChoose(key, is)} />
        ) : (
          isChosen && (
            <span className="is-in-report">
              <Icon name="check" />
              <Trans>In the report</Trans>
            </span>
          )
        )}
      </footer>
    </article>
  )
}
