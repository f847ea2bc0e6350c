import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { KosovoFootnote } from './KosovoFootnote.tsx'

interface CentreHeadProps {
  readonly country: string
  readonly centre: string
  readonly title: ReactNode
  /** The centre's other page; null if it has none. */
  readonly beside: { readonly to: string; readonly label: string } | null
  readonly children?: ReactNode
}

/** The head of a centre's page. */
export function CentreHead({ country, centre, title, beside, children }: CentreHeadProps) {
  return (
    <div className="head">
      <div>
        <p className="crumb">
          <span>{country}</span>
          {centre !== country && (
            <>
              <span aria-hidden="true">·</span>
              <span>{centre}</span>
            </>
          )}
          {beside !== null && (
            <>
              <span aria-hidden="true">·</span>
              <Link to={beside.to}>{beside.label}</Link>
            </>
          )}
        </p>
        <h1>{title}</h1>
        {country.endsWith('*') && <KosovoFootnote />}
      </div>
      {children}
    </div>
  )
}
