import { Plural, Trans } from '@lingui/react/macro'
import type { InquiryView } from '../../shared/inquiries/inquiry.ts'
import { OutsideLink } from '../ui/facts/OutsideLink.tsx'

/** What to do now, who reads a message, and how long it stays. */
export function AboutInquiry({ view: { countryName, help, days } }: { readonly view: InquiryView }) {
  const { number, hotline } = help
  return (
    <dl className="inquiry-about">
      <dt>
        <Trans>Do now</Trans>
      </dt>
      <dd>
        <Trans>Use the agreed words, and do not ask for details.</Trans>{' '}
        {number !== null && <Trans>Helpline of the centre: {number}</Trans>}{' '}
        {hotline !== null && (
          <OutsideLink href={hotline}>
            <Trans>Report illegal content to the hotline</Trans>
          </OutsideLink>
        )}
      </dd>
      <dt>
        <Trans>Who reads it</Trans>
      </dt>
      <dd>
        <Trans>
          The planners of {countryName}, the helpdesk and the coordinators. Nobody sees the address of the writer.
        </Trans>
      </dd>
      <dt>
        <Trans>How long it stays</Trans>
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
