import type { ReactNode } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { CampaignId, CentreId } from '../../../shared/ids.ts'
import { audiencesFor, useDiscussion } from '../../comments/discussion.ts'
import { profileViewQuery } from '../../profiles/profileQueries.ts'
import { Button } from '../../ui/Button.tsx'

interface WhomToAskProps {
  readonly campaign: CampaignId
  readonly centre: CentreId
}

/** On another centre's plan: its public contact, and a question to it that the network can read. The default export, because it is loaded on demand. */
export default function WhomToAsk({ campaign, centre }: WhomToAskProps) {
  const { t } = useLingui()
  const discussion = useDiscussion()
  const contacts = useContacts(campaign, centre)
  const mayAsk = audiencesFor(discussion).includes('network')
  if (contacts.length === 0 && !mayAsk) return null
  return (
    <section className="whom-to-ask row" aria-label={t`Questions about this plan`}>
      <span>
        <Trans>Questions about this plan?</Trans>
      </span>
      {contacts}
      {mayAsk && (
        <Button icon="comment-plus" onPress={() => discussion.ask({ at: 'document' })}>
          <Trans>Ask the centre</Trans>
        </Button>
      )}
    </section>
  )
}

/** What the centre's profile page says to everybody. Empty while it is loaded, and where there is no such page. */
function useContacts(campaign: CampaignId, centre: CentreId): readonly ReactNode[] {
  const { data } = useQuery({ ...profileViewQuery(campaign, centre), retry: false })
  if (data === undefined) return []
  const { email, phone, website } = data.contact
  const { facts } = data
  // The register of the network has domains.
  const known = facts.certain && facts.website !== null ? `https://${facts.website}` : null
  const address = website ?? known
  return [
    ...(email === null ? [] : [{ href: `mailto:${email}`, text: email }]),
    ...(phone === null ? [] : [{ href: `tel:${phone.replaceAll(/[^+\d]/g, '')}`, text: phone }]),
    ...(address === null ? [] : [{ href: address, text: new URL(address).host }]),
  ].map(({ href, text }) => (
    <a key={href} href={href}>
      {text}
    </a>
  ))
}
