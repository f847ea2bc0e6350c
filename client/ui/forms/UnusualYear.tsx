import { Trans } from '@lingui/react/macro'
import { Button } from '../Button.tsx'

interface UnusualYearProps {
  readonly year: number
  readonly onAccept: () => void
}

/** Asks about a year that is likely a slip. Until it is answered the day is not kept. */
export function UnusualYear({ year, onAccept }: UnusualYearProps) {
  const written = String(year)
  return (
    <div className="hint unusual-year" role="alert">
      <span>
        <Trans>Not kept yet: is the year {written} right?</Trans>
      </span>
      <Button onPress={onAccept}>
        <Trans>Use {written}</Trans>
      </Button>
    </div>
  )
}
