import type { ReactNode } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import type { CentreFacts } from '../../shared/profiles/api.ts'
import { CentreHead } from '../ui/CentreHead.tsx'

interface ProfileHeadProps {
  readonly facts: CentreFacts
  readonly campaignName: string
  readonly isOwn: boolean
  /** Address of the centre's plan. */
  readonly planHref: string
  readonly children?: ReactNode
}

/** The head of a profile page. */
export function ProfileHead({ facts, campaignName, isOwn, planHref, children }: ProfileHeadProps) {
  const { t } = useLingui()
  return (
    <CentreHead
      country={facts.countryName}
      centre={facts.name}
      title={
        isOwn ? <Trans>Our profile page for {campaignName}</Trans> : <Trans>Profile page for {campaignName}</Trans>
      }
      beside={{ to: planHref, label: t`Plan` }}
    >
      {children}
    </CentreHead>
  )
}
