import { Trans, useLingui } from '@lingui/react/macro'
import { Icon } from '../../ui/Icon.tsx'
import { cityOfZone } from '../../ui/formats/zonedHours.ts'
import { KeysHint } from '../../ui/keys/KeysHint.tsx'

interface CalendarLegendProps {
  readonly zone: string | null
  readonly canEdit: boolean
}

/** The signs of the calendar, whose clock its hours are on, and its keys. */
export function CalendarLegend({ zone, canEdit }: CalendarLegendProps) {
  const { t } = useLingui()
  const city = zone === null ? null : cityOfZone(zone)
  return (
    <div className="cal-legend">
      <ul aria-hidden="true">
        <li>
          <i className="is-confirmed" />
          <Trans>confirmed</Trans>
        </li>
        <li>
          <i className="is-tentative" />
          <Trans>tentative</Trans>
        </li>
        <li>
          <Icon name="globe" />
          <Trans>public</Trans>
        </li>
        <li>
          <Icon name="lock" />
          <Trans>network</Trans>
        </li>
      </ul>
      {canEdit && (
        <KeysHint>
          <kbd>Enter</kbd> {t`Move…`} <kbd>Alt</kbd>+<kbd>→</kbd> {t`a day later`} <kbd>Alt</kbd>+<kbd>↓</kbd>{' '}
          {t`a week later`} <kbd>N</kbd> {t`new activity`}
        </KeysHint>
      )}
      {city !== null && <span className="cal-zone">{t`Hours are those of ${city}`}</span>}
    </div>
  )
}
