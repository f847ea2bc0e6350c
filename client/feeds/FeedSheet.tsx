import { useId, useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { CampaignId } from '../../shared/ids.ts'
import {
  LONGEST_FEED_NAME,
  type CalendarFeed,
  type FeedAlarm,
  type FeedSubject,
} from '../../shared/feeds/calendarFeed.ts'
import { refusalTitle } from '../http/refusalTitle.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { Callout } from '../ui/Callout.tsx'
import { Field } from '../ui/forms/Field.tsx'
import { SegmentedControl } from '../ui/forms/SegmentedControl.tsx'
import { Sheet } from '../ui/overlays/Sheet.tsx'
import { useCopyText } from '../ui/overlays/useCopyText.tsx'
import { LastRead } from './LastRead.tsx'
import { feedsQuery, useMakeFeed, useRevokeFeeds } from './feedQueries.ts'

interface FeedSheetProps {
  readonly campaign: CampaignId
  /** The content of a new address. */
  readonly content: FeedSubject
  readonly name: string
  readonly onClose: () => void
}

/**
 * Makes an address for calendar programs or feed readers, and lists those that there are. An address is shown once. The default export, because
 * it is loaded on demand.
 */
export default function FeedSheet({ campaign, content, name, onClose }: FeedSheetProps) {
  const { t } = useLingui()
  const list = useQuery(feedsQuery(campaign))
  const make = useMakeFeed(campaign)
  const revoke = useRevokeFeeds()
  const feeds = list.data?.feeds ?? []
  const isLetters = content.what === 'updates'
  return (
    <Sheet title={isLetters ? t`Feed address` : t`Calendar address`} isOpen onClose={onClose}>
      <div className="stack">
        <p>
          {isLetters ? (
            <Trans>
              A feed reader reads this address again and again, and shows each letter when it is sent. Whoever has the
              address can read what you may read: give it to nobody.
            </Trans>
          ) : (
            <Trans>
              A calendar program reads this address again and again, so that your calendar follows what changes here.
              Whoever has the address can read what you may read: give it to nobody.
            </Trans>
          )}
        </p>
        {make.isError && (
          <Callout kind="warning">{refusalTitle(make.error) ?? t`The server does not answer. Try again.`}</Callout>
        )}
        {make.data === undefined ? (
          <NewAddress name={name} make={make} content={content} />
        ) : (
          <Address address={make.data.address} />
        )}
        {feeds.length > 0 && (
          <section aria-labelledby="feeds-there-are">
            <h3 id="feeds-there-are">
              <Trans>Your addresses</Trans>
            </h3>
            <ul className="beside-list">
              {feeds.map((feed) => (
                <FeedItem key={feed.id} feed={feed} onRevoke={() => revoke.mutate(feed.id)} />
              ))}
            </ul>
            <p>
              <Link to="/feeds">
                <Trans>All your calendar addresses</Trans>
              </Link>
            </p>
          </section>
        )}
      </div>
    </Sheet>
  )
}

interface NewAddressProps extends Pick<FeedSheetProps, 'name' | 'content'> {
  readonly make: ReturnType<typeof useMakeFeed>
}

function NewAddress({ name, content, make }: NewAddressProps) {
  const { t } = useLingui()
  const [alarm, setAlarm] = useState<FeedAlarm>('none')
  return (
    <>
      {content.what !== 'updates' && (
        <SegmentedControl
          label={t`Reminder in your calendar`}
          options={[
            { id: 'none', label: t`None` },
            { id: 'day', label: t`A day before` },
            { id: 'hour', label: t`An hour before` },
          ]}
          value={alarm}
          onChange={setAlarm}
        />
      )}
      <Button
        kind="primary"
        working={make.isPending}
        onPress={() =>
          make.mutate({
            name: name.slice(0, LONGEST_FEED_NAME),
            content: content.what === 'updates' ? content : { ...content, alarm },
          })
        }
      >
        <Trans>Make an address for: {name}</Trans>
      </Button>
    </>
  )
}

function FeedItem({ feed, onRevoke }: { readonly feed: CalendarFeed; readonly onRevoke: () => void }) {
  const { t } = useLingui()
  return (
    <li className="between">
      <span>
        {feed.name}
        <small className="meta">
          {' '}
          <LastRead readOn={feed.readOn} />
        </small>
      </span>
      <IconButton icon="trash" label={t`End the address: ${feed.name}`} onPress={onRevoke} />
    </li>
  )
}

function Address({ address }: { readonly address: string }) {
  const { t } = useLingui()
  const id = useId()
  const { copy, byHand } = useCopyText()
  return (
    <>
      <Field id={id} label={t`The address`} hint={t`It is shown once: copy it now.`}>
        <input
          className="input"
          id={id}
          aria-describedby={`${id}-hint`}
          readOnly
          value={address}
          onFocus={(event) => event.target.select()}
        />
      </Field>
      <Button onPress={() => copy(address, t`Address copied`)}>
        <Trans>Copy</Trans>
      </Button>
      {byHand}
    </>
  )
}
