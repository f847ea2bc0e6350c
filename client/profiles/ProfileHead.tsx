import type { ReactNode } from 'react'
import { Trans } from '@lingui/react/macro'
import { KOSOVO_FOOTNOTE } from '../../shared/network.ts'
import type { CentreFacts } from '../../shared/profiles/api.ts'

interface ProfileHeadProps {
  readonly facts: CentreFacts
  readonly year: number
  readonly isOwn: boolean
  readonly children?: ReactNode
}

/** Whose page this is. */
export function ProfileHead({ facts, year, isOwn, children }: ProfileHeadProps) {
  const { countryName, name } = facts
  return (
    <div className="head">
      <div>
        <p className="crumb">
          <span>{countryName}</span>
          {name !== countryName && (
            <>
              <span aria-hidden="true">·</span>
              <span>{name}</span>
            </>
          )}
        </p>
        <h1>
          {isOwn ? (
            <Trans>Our profile page for Safer Internet Day {year}</Trans>
          ) : (
            <Trans>Profile page for Safer Internet Day {year}</Trans>
          )}
        </h1>
        {countryName.endsWith('*') && <p className="hint">{KOSOVO_FOOTNOTE}</p>}
      </div>
      {children}
    </div>
  )
}
