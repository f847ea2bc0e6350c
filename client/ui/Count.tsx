import type { ReactNode } from 'react'

/** The number of waiting things, beside their name; nothing for zero. The words are for screen readers. */
export function Count({ value, children }: { readonly value: number; readonly children: ReactNode }) {
  if (value === 0) return null
  return (
    <>
      <b className="count" aria-hidden="true">
        {value}
      </b>
      <span className="vh">{children}</span>
    </>
  )
}
