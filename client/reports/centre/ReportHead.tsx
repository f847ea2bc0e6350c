import type { ReactNode } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { CentreHead } from '../../ui/CentreHead.tsx'

export interface ReportHeadProps {
  readonly country: string
  readonly centre: string
  readonly planHref: string
  readonly children?: ReactNode
}

/** The head of a report's page. */
export function ReportHead({ country, centre, planHref, children }: ReportHeadProps) {
  const { t } = useLingui()
  return (
    <CentreHead
      country={country}
      centre={centre}
      title={<Trans>SID report of {country}</Trans>}
      beside={{ to: planHref, label: t`Plan` }}
    >
      {children}
    </CentreHead>
  )
}
