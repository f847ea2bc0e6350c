import { Trans } from '@lingui/react/macro'
import { OutsideLink } from '../ui/facts/OutsideLink.tsx'
import type { ContactView } from '../../shared/profiles/profileView.ts'

/** Contact to helplines: a slim band at the top and a wide one at the end of the page. */
export function HelpBand({ contact, wide }: { readonly contact: ContactView; readonly wide?: boolean }) {
  const { helplineName, helplineNumber, helplineUrl, hotlineUrl } = contact
  if (helplineNumber === null && helplineUrl === null && hotlineUrl === null) return null
  return (
    <div className={wide === true ? 'pv-help wide' : 'pv-help'}>
      <strong>
        <Trans>Online abuse – get help, report it!</Trans>
      </strong>
      {helplineName !== null && <span dir="auto">{helplineName}</span>}
      {helplineNumber !== null && <Number number={helplineNumber} />}
      {helplineUrl !== null && (
        <OutsideLink href={helplineUrl}>
          <Trans>Contact a helpline</Trans>
        </OutsideLink>
      )}
      {hotlineUrl !== null && (
        <OutsideLink href={hotlineUrl}>
          <Trans>Report illegal content</Trans>
        </OutsideLink>
      )}
    </div>
  )
}

/** Turns telephone numbers into links; the words around them stay text. */
function Number({ number }: { readonly number: string }) {
  if (!/^[+\d][\d\s()/.-]*$/.test(number)) return <span>{number}</span>
  return <a href={`tel:${number.replaceAll(/[^+\d]/g, '')}`}>{number}</a>
}
