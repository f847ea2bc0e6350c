import type { ReactNode } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { CentreHead } from '../ui/CentreHead.tsx'

export interface PlanHeadProps {
  readonly country: string
  readonly centre: string
  readonly campaignName: string
  readonly isOwn: boolean
  /** Address of the centre's profile page; null in a campaign without such pages. */
  readonly profileHref: string | null
  readonly children?: ReactNode
}

/** The head of a plan: its centre and its state. */
export function PlanHead({ country, centre, campaignName, isOwn, profileHref, children }: PlanHeadProps) {
  const { t } = useLingui()
  return (
    <CentreHead
      country={country}
      centre={centre}
      title={isOwn ? <Trans>Our plan for {campaignName}</Trans> : <Trans>Plan for {campaignName}</Trans>}
      beside={profileHref === null ? null : { to: profileHref, label: t`Profile page` }}
    >
      {children}
    </CentreHead>
  )
}
