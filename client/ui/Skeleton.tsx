import { useLingui } from '@lingui/react/macro'

/** A placeholder of about the size of the content that is loading. */
export function Skeleton({ lines = 5 }: { readonly lines?: number }) {
  const { t } = useLingui()
  return (
    <div role="status" aria-label={t`Loading`}>
      <div className="sk b" />
      {Array.from({ length: lines }, (_, line) => (
        <div className="sk" key={line} />
      ))}
    </div>
  )
}
