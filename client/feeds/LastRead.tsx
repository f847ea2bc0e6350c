import { Trans } from '@lingui/react/macro'
import { wholeDay } from '../ui/formats/when.ts'

/** The day on which a calendar program last read an address; more is not stored. */
export function LastRead({ readOn }: { readonly readOn: string | null }) {
  if (readOn === null) return <Trans>not read by a calendar yet</Trans>
  const day = wholeDay(readOn)
  return <Trans>last read on {day}</Trans>
}
