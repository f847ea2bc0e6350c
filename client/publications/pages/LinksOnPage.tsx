import { Plural, Trans } from '@lingui/react/macro'
import type { CampaignId } from '../../../shared/ids.ts'
import type { PageLink } from '../../../shared/publications/api.ts'
import LinkNote from '../../links/LinkNote.tsx'
import { OutsideLink } from '../../ui/facts/OutsideLink.tsx'

interface LinksOnPageProps {
  readonly links: readonly PageLink[]
  readonly campaign: CampaignId
}

/**
 * The links to outside on a page that waits: where each leads, as a browser understands its host, if it is new for the
 * public, and if it works. A host with letters of another alphabet shows itself in ASCII.
 */
export function LinksOnPage({ links, campaign }: LinksOnPageProps) {
  if (links.length === 0) return null
  const count = links.length
  const fresh = links.filter(({ isNew }) => isNew).length
  return (
    <section className="pad links-on-page">
      <h2>
        <Plural value={count} one="# link on this page" other="# links on this page" />
        {fresh > 0 && (
          <>
            {', '}
            <Plural value={fresh} one="# new" other="# new" />
          </>
        )}
      </h2>
      <ul>
        {links.map(({ url, isNew }) => (
          <li key={url}>
            <p>
              <b>{hostOf(url)}</b>
              {isNew && (
                <span className="chip">
                  <Trans>New</Trans>
                </span>
              )}
              {url.toLowerCase().startsWith('http:') && (
                <span className="chip warn">
                  <Trans>Not encrypted (http)</Trans>
                </span>
              )}
            </p>
            <OutsideLink href={url}>{url}</OutsideLink>
            <LinkNote url={url} campaign={campaign} document={null} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** In ASCII, with the port if there is one. An address that no browser opens is its own host. */
const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url)
