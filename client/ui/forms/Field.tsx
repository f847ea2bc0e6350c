import type { ReactNode } from 'react'

/** A label over a control, with an optional hint under it. For controls without a label of their own. */
export function Field({
  id,
  label,
  hint,
  bad,
  children,
}: {
  readonly id: string
  readonly label: string
  readonly hint?: string | undefined
  readonly bad?: boolean
  readonly children: ReactNode
}) {
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {children}
      {hint !== undefined && (
        <p className={bad === true ? 'hint bad' : 'hint'} id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}
