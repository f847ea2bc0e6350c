import type { ReactNode } from 'react'

/**
 * How many of something wait, beside its name; nothing for none. The words are for those who do not see the number's
 * place.
 */
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
