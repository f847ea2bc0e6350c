import { useState } from 'react'
import { Trans } from '@lingui/react/macro'
import type { FeedContent, OwnFeed } from '../../shared/feeds/calendarFeed.ts'
import type { CampaignId } from '../../shared/ids.ts'
import { Button } from '../ui/Button.tsx'
import { dayOfMoment } from '../ui/formats/when.ts'
import { LastRead } from './LastRead.tsx'
import { RevokeDialog } from './RevokeDialog.tsx'

interface OwnFeedListProps {
  readonly feeds: readonly OwnFeed[]
  readonly nameOf: (campaign: CampaignId) => string
}

/** All of one's calendar addresses: the purpose, creation and last use of each. Each can be revoked. */
export function OwnFeedList({ feeds, nameOf }: OwnFeedListProps) {
  const [asked, setAsked] = useState<OwnFeed | 'all' | null>(null)
  return (
    <>
      <ul className="paper entry-rows">
        {feeds.map((feed) => (
          <li key={feed.id}>
            <span>
              <b dir="auto">{feed.name}</b>
              <small>
                <FeedFacts feed={feed} campaign={nameOf(feed.campaign)} />
              </small>
            </span>
            <Button onPress={() => setAsked(feed)}>
              <Trans>Revoke</Trans>
              <span className="vh">: {feed.name}</span>
            </Button>
          </li>
        ))}
      </ul>
      {feeds.length > 1 && (
        <div className="actions">
          <Button kind="danger" onPress={() => setAsked('all')}>
            <Trans>Revoke all</Trans>
          </Button>
        </div>
      )}
      {asked !== null && <RevokeDialog feed={asked} onClose={() => setAsked(null)} />}
    </>
  )
}

function Contents({ what, campaign }: { readonly what: FeedContent['what']; readonly campaign: string }) {
  switch (what) {
    case 'milestones':
      return <Trans>Milestones of {campaign}</Trans>
    case 'tasks':
      return <Trans>My tasks of {campaign}</Trans>
    case 'updates':
      return <Trans>Letters of the Weekly Update</Trans>
    case 'selection':
      return <Trans>Activities of {campaign}</Trans>
  }
}

function FeedFacts({ feed, campaign }: { readonly feed: OwnFeed; readonly campaign: string }) {
  const made = dayOfMoment(feed.createdAt)
  return (
    <>
      <Contents what={feed.content.what} campaign={campaign} />
      {' · '}
      <Trans>made {made}</Trans>
      {' · '}
      <LastRead readOn={feed.readOn} />
    </>
  )
}
