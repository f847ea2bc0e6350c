import { useLingui } from '@lingui/react/macro'

const BARS = 4

/** How strong a suggestion is, in four steps. */
export function Strength({ score }: { readonly score: number }) {
  const { t } = useLingui()
  const strength = Math.min(BARS, Math.max(1, Math.ceil(score * BARS)))
  return (
    <span className="strength" role="img" aria-label={t`Strength ${strength} of ${BARS}`}>
      {Array.from({ length: BARS }, (_, bar) => (
        <i key={bar} className={bar < strength ? 'on' : ''} />
      ))}
    </span>
  )
}
