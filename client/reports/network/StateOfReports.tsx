import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { NetworkSummary } from '../../../shared/reports/networkSummary.ts'
import { THEME_OPTIONS } from '../../ui/facts/themeOptions.ts'
import { labelOf } from '../../ui/forms/labelOf.ts'

/** More themes are counted only. */
const MOST_NAMED = 3

interface StateProps {
  readonly summary: NetworkSummary
  readonly isSid: boolean
}

/** How far the network's report is, in a few sentences that can be quoted. */
export function StateOfReports({ summary, isSid }: StateProps) {
  const { centres, accepted } = summary.reports
  return (
    <h1 className="state-sentence">
      {accepted === 0 ? (
        <Trans>No report is accepted yet.</Trans>
      ) : (
        <>
          <Trans>
            {accepted} of <Plural value={centres} one="# report" other="# reports" />{' '}
            <Plural value={accepted} one="is" other="are" /> accepted.
          </Trans>{' '}
          <ActivitiesInWords summary={summary} isSid={isSid} /> <UnusedThemes themes={summary.unusedThemes} />
        </>
      )}
    </h1>
  )
}

function ActivitiesInWords({ summary: { activities }, isSid }: StateProps) {
  const { tookPlace, onTheDay, moved, cancelled } = activities
  return (
    <>
      {isSid ? (
        <Trans>
          In them <Plural value={tookPlace} one="# activity" other="# activities" /> took place, {onTheDay} on the day
          itself.
        </Trans>
      ) : (
        <Trans>
          In them <Plural value={tookPlace} one="# activity" other="# activities" /> took place.
        </Trans>
      )}{' '}
      {moved + cancelled > 0 && (
        <Trans>
          <Plural value={moved} one="# was" other="# were" /> moved and {cancelled} cancelled.
        </Trans>
      )}
    </>
  )
}

function UnusedThemes({ themes }: { readonly themes: NetworkSummary['unusedThemes'] }) {
  const { t } = useLingui()
  if (themes.length === 0) return null
  const more = themes.length - MOST_NAMED
  const named = themes.slice(0, more === 1 ? MOST_NAMED + 1 : MOST_NAMED).map((id) => labelOf(THEME_OPTIONS, id))
  const names = [...named, ...(more > 1 ? [t`${more} more`] : [])].join(' · ')
  return (
    <span>
      {themes.length === 1 ? (
        <Trans>None of them is on {names}.</Trans>
      ) : (
        <Plural value={themes.length} one="" other={`None of them is on # themes: ${names}.`} />
      )}
    </span>
  )
}

/** Reports that are in no figure yet. */
export function WaitingInWords({ summary }: Pick<StateProps, 'summary'>) {
  const { waiting, corrections } = summary.reports
  const { unsaid } = summary.activities
  return (
    <>
      {waiting > 0 && (
        <Plural
          value={waiting}
          one="# more report is submitted and waits. Nothing of it is in these figures."
          other="# more reports are submitted and wait. Nothing of them is in these figures."
        />
      )}{' '}
      {corrections > 0 && <Plural value={corrections} one="# correction waits." other="# corrections wait." />}{' '}
      {unsaid > 0 && (
        <Plural
          value={unsaid}
          one="Of # activity nobody said whether it took place."
          other="Of # activities nobody said whether they took place."
        />
      )}
    </>
  )
}
