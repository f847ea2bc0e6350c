import { Trans } from '@lingui/react/macro'
import { Ago } from '../ui/formats/Ago.tsx'

interface RemindedProps {
  readonly at: string
  /** Null for somebody who was erased. */
  readonly by: string | null
}

/** The last reminder: its time, and its sender. */
export function Reminded({ at, by }: RemindedProps) {
  return by === null ? (
    <Trans>
      Reminded <Ago at={at} />
    </Trans>
  ) : (
    <Trans>
      Reminded <Ago at={at} /> by {by}
    </Trans>
  )
}
