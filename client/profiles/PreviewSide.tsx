import type { ReactNode } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import type { CentreFacts } from '../../shared/profiles/api.ts'
import type { ProfileContent } from '../../shared/profiles/profileView.ts'
import { OutsideLink } from '../ui/facts/OutsideLink.tsx'
import { NETWORK_LABELS, SECTION_LABELS } from './profileLabels.ts'

interface PreviewSideProps {
  readonly content: Pick<ProfileContent, 'contact' | 'social'>
  readonly facts: CentreFacts
  /** The section with links, if there is anything in it. */
  readonly links: ReactNode
}

/** Beside the text: links, and how to reach the centre. */
export function PreviewSide({ content, facts, links }: PreviewSideProps) {
  const { i18n } = useLingui()
  const { contact, social } = content
  const known = facts.certain && facts.website !== null ? `https://${facts.website}` : null
  const website = contact.website ?? known
  const complete = social.flatMap(({ id, network, url }) =>
    network === null || url === null ? [] : [{ id, network, url }],
  )
  const reachable = website !== null || contact.email !== null || contact.phone !== null || complete.length > 0
  return (
    <div className="pv-side">
      {links !== false && (
        <section>
          <h3>{i18n._(SECTION_LABELS.links)}</h3>
          {links}
        </section>
      )}
      {reachable && (
        <section>
          <h3>
            <Trans>Contact</Trans>
          </h3>
          <ul>
            {contact.email !== null && (
              <li>
                <a href={`mailto:${contact.email}`}>{contact.email}</a>
              </li>
            )}
            {contact.phone !== null && <li>{contact.phone}</li>}
            {website !== null && (
              <li>
                <OutsideLink href={website}>
                  <Trans>Website of the centre</Trans>
                </OutsideLink>
              </li>
            )}
            {complete.map(({ id, network, url }) => (
              <li key={id}>
                <OutsideLink href={url}>
                  {network === 'other' ? new URL(url).hostname : i18n._(NETWORK_LABELS[network])}
                </OutsideLink>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
