import { useLingui } from '@lingui/react/macro'

/** Stands where content will be, in about its measure. */
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
