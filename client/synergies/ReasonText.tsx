import type { Reason } from '../../shared/synergies/reason.ts'
import { reasonText } from '../../shared/synergies/reasonText.ts'
import type { CentreOf } from '../ui/centreName.ts'
import { localiser } from '../ui/language/localiser.ts'

interface ReasonTextProps {
  readonly reason: Reason
  readonly centreOf: CentreOf
}

/** A reason in the reader's language. One that was stored as an English sentence stays English. */
export function ReasonText({ reason, centreOf }: ReasonTextProps) {
  const text = reasonText(reason, localiser(), (owner) => centreOf(owner).countryName)
  return <span lang={reason.v === 0 ? 'en' : undefined}>{text}</span>
}
