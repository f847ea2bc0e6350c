import type { ReactNode } from 'react'
import { Trans } from '@lingui/react/macro'
import { KOSOVO_FOOTNOTE } from '../../shared/network.ts'

interface PlanHeadProps {
  readonly country: string
  readonly centre: string
  readonly year: number
  readonly isOwn: boolean
  readonly children?: ReactNode
}

/** Whose plan this is. */
export function PlanHead({ country, centre, year, isOwn, children }: PlanHeadProps) {
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
        </p>
        <h1>
          {isOwn ? (
            <Trans>Our plan for Safer Internet Day {year}</Trans>
          ) : (
            <Trans>Plan for Safer Internet Day {year}</Trans>
          )}
        </h1>
        {country.endsWith('*') && <p className="hint">{KOSOVO_FOOTNOTE}</p>}
      </div>
      {children}
    </div>
  )
}
