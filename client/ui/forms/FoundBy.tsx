import { Trans } from '@lingui/react/macro'
import type { FoundOption } from './rankOptions.ts'

/** The name of an option, and the other word that found it. */
export function FoundBy({ option: { label, foundBy } }: { readonly option: FoundOption }) {
  if (foundBy === null) return label
  return (
    <span>
      {label}{' '}
      <span className="meta">
        <Trans>also: {foundBy}</Trans>
      </span>
    </span>
  )
}
