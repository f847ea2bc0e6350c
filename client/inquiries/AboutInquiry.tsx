import { Plural, Trans } from '@lingui/react/macro'
import type { InquiryView } from '../../shared/inquiries/inquiry.ts'
import { OutsideLink } from '../ui/facts/OutsideLink.tsx'

/** The emergency number of Europe. */
const EMERGENCY = '112'

interface AboutInquiryProps {
  readonly view: InquiryView
  /** Whether it is, or may be, a disclosure. */
  readonly isDisclosure: boolean
}

/** What to do now, who reads a message, and how long it stays. */
export function AboutInquiry({ view: { countryName, help, inside, days }, isDisclosure }: AboutInquiryProps) {
  const { number, hotline } = help
  const emergency = inside?.emergency ?? EMERGENCY
  return (
    <dl className="inquiry-about">
      {isDisclosure && (
        <>
          <dt>
            <Trans>What to do now</Trans>
          </dt>
          <dd>
            <Trans>Use the agreed words, and do not ask for details.</Trans>{' '}
            <Trans>Is somebody in danger now? Call {emergency}.</Trans>{' '}
            {inside !== null && inside.inside !== '' && <Trans>Inside the centre: {inside.inside}.</Trans>}{' '}
            {number !== null && <Trans>Helpline of the centre: {number}</Trans>}{' '}
            {hotline !== null && (
              <OutsideLink href={hotline}>
                <Trans>Report illegal content to the hotline</Trans>
              </OutsideLink>
            )}
          </dd>
        </>
      )}
      <dt>
        <Trans>Visible to</Trans>
      </dt>
      <dd>
        <Trans>
          The planners of {countryName}, the helpdesk and the coordinators. Nobody sees the address of the writer.
        </Trans>
      </dd>
      <dt>
        <Trans>Deleted after</Trans>
      </dt>
      <dd>
        <Plural
          value={days}
          one="# day after the last word, then it is deleted with its emails."
          other="# days after the last word, then it is deleted with its emails."
        />{' '}
        <Trans>The writer can erase everything by the link in an answer, for 30 days.</Trans>
      </dd>
    </dl>
  )
}
