import { Trans } from '@lingui/react/macro'
import { momentInBrussels } from '../formats/when.ts'
import { useMomentOfPrinting } from './usePrinting.ts'

/** The top of a printed page: its date, its campaign, and its address. */
export function PaperHead({ campaignName }: { readonly campaignName: string }) {
  const moment = useMomentOfPrinting()
  if (moment === null) return null
  const when = momentInBrussels(moment)
  return (
    <p className="paper-head">
      <strong>{campaignName}</strong> · <Trans>As of {when}</Trans> · {addressOnPaper()}
    </p>
  )
}

/** A panel open beside the page is not on paper. */
function addressOnPaper(): string {
  const address = new URL(location.href)
  for (const parameter of ['activity', 'asset', 'comments']) address.searchParams.delete(parameter)
  address.hash = ''
  return address.href
}
