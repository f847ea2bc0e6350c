import type { ReactNode } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { CampaignId, DocumentName } from '../../shared/ids.ts'
import type { LinkHealth } from '../../shared/links/linkHealth.ts'
import { refusalTitle } from '../http/refusalTitle.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Ago } from '../ui/formats/Ago.tsx'
import { Icon, type IconName } from '../ui/Icon.tsx'
import { OutsideLink } from '../ui/facts/OutsideLink.tsx'
import { BROKEN_LABELS } from './linkLabels.ts'
import { linksQuery, useCheckLink } from './linkQueries.ts'
import './links.css'

interface LinkNoteProps {
  readonly url: string
  readonly campaign: CampaignId
  /** The document in which this person may have the link checked; null: they only see the result. */
  readonly document: DocumentName | null
}

/** Whether a link works, and when that was checked. Nothing if links are not checked. The default export: loaded on demand. */
export default function LinkNote({ url, campaign, document }: LinkNoteProps) {
  const links = useQuery(linksQuery(campaign))
  if (links.data === undefined) return null
  const { enabled, health } = links.data
  const found = health.get(url)
  if (found === undefined && !enabled) return null
  return (
    <div className="link-note">
      <Found health={found ?? { kind: 'unchecked' }} />
      {enabled && document !== null && <CheckAgain url={url} campaign={campaign} document={document} />}
    </div>
  )
}

function Found({ health }: { readonly health: LinkHealth }) {
  const { i18n } = useLingui()
  switch (health.kind) {
    case 'unchecked':
      return (
        <p className="meta">
          <Trans>Link not checked yet</Trans>
        </p>
      )
    case 'works':
      return (
        <Line icon="check" kind="meta" at={health.at}>
          <Trans>Link works</Trans>
        </Line>
      )
    case 'moved': {
      const { to, at } = health
      return (
        <Line icon="go" kind="link-warning" at={at}>
          <Trans>
            Moved to <OutsideLink href={to}>{to}</OutsideLink>
          </Trans>
        </Line>
      )
    }
    case 'login':
      return (
        <Line icon="lock" kind="meta" at={health.at}>
          <Trans>Link needs a login</Trans>
        </Line>
      )
    case 'broken':
      return (
        <Line icon="warning" kind="link-broken" at={health.at}>
          <b>
            <Trans>Link does not work.</Trans>
          </b>{' '}
          {i18n._(BROKEN_LABELS[health.why])}
        </Line>
      )
  }
}

interface LineProps {
  readonly icon: IconName
  readonly kind: 'meta' | 'link-warning' | 'link-broken'
  /** When that was found. */
  readonly at: string
  readonly children: ReactNode
}

function Line({ icon, kind, at, children }: LineProps) {
  return (
    <p className={kind}>
      <Icon name={icon} />
      <span>
        {children}
        <span className="checked">
          {' · '}
          <Trans>
            checked <Ago at={at} />
          </Trans>
        </span>
      </span>
    </p>
  )
}

function CheckAgain({ url, campaign, document }: LinkNoteProps & { readonly document: DocumentName }) {
  const { t } = useLingui()
  const check = useCheckLink(campaign, document)
  function again(): void {
    check.mutate(url, {
      onSuccess: ({ health }) => announce(health.kind === 'broken' ? t`Link does not work` : t`Link checked`),
      onError: (error) => announce(refusalTitle(error) ?? t`The link could not be checked. Try again.`),
    })
  }
  return (
    <>
      <Button kind="quiet" working={check.isPending} onPress={again}>
        {check.isPending ? <Trans>Checking…</Trans> : <Trans>Check again</Trans>}
      </Button>
      {check.isError && (
        <p className="link-broken" role="status">
          {refusalTitle(check.error) ?? <Trans>The link could not be checked. Try again.</Trans>}
        </p>
      )}
    </>
  )
}
