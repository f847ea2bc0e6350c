import { useState } from 'react'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { centralDay, type Campaign } from '../../../shared/campaign.ts'
import type { NetworkReportFile } from '../../../shared/reports/reportFile.ts'
import { publicReport, type PublicReport } from '../../../shared/reports/publicReport.ts'
import { refusalTitle } from '../../http/refusalTitle.ts'
import { showToast } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { momentOf } from '../../ui/formats/when.ts'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { frozenReportsQuery, usePublishFrozen } from '../network/networkQueries.ts'
import './publish.css'

interface PublishReportProps {
  readonly campaign: Campaign
  /** The frozen version. */
  readonly id: string
  readonly content: NetworkReportFile
  readonly mayPublish: boolean
}

/** Whether a frozen version is published, and publishing its public part or unpublishing it. */
export function PublishReport({ campaign, id, content, mayPublish }: PublishReportProps) {
  const { t } = useLingui()
  const { data } = useQuery(frozenReportsQuery(campaign.id))
  const [isAsked, ask] = useState(false)
  const change = usePublishFrozen(campaign.id, id)
  if (data === undefined || campaign.kind !== 'sid') return null
  const publishedAt = data.frozen.find((one) => one.id === id)?.publishedAt ?? null
  function set(isPublic: boolean): void {
    ask(false)
    change.mutate(isPublic, {
      onSuccess: () => showToast(isPublic ? t`Report published` : t`Report unpublished`),
      onError: (error) => showToast(t`Not changed: ${refusalTitle(error) ?? t`The server cannot be reached`}.`),
    })
  }
  return (
    <div className="publish-report">
      {publishedAt !== null && <Published campaign={campaign} at={publishedAt} />}
      {mayPublish &&
        (publishedAt === null ? (
          <Button icon="globe" working={change.isPending} onPress={() => ask(true)}>
            <Trans>Publish this version</Trans>
          </Button>
        ) : (
          <Button working={change.isPending} onPress={() => set(false)}>
            <Trans>Unpublish</Trans>
          </Button>
        ))}
      <Dialog title={t`Publish this version?`} isOpen={isAsked} onClose={() => ask(false)}>
        <WhatIsPublic report={publicReport(content)} />
        <div className="actions">
          <Button onPress={() => ask(false)}>
            <Trans>Cancel</Trans>
          </Button>
          <Button kind="primary" onPress={() => set(true)}>
            <Trans>Publish report</Trans>
          </Button>
        </div>
      </Dialog>
    </div>
  )
}

function Published({ campaign, at }: { readonly campaign: Campaign; readonly at: string }) {
  const when = momentOf(at)
  const href = `/en/sid/${centralDay(campaign).slice(0, 4)}/report`
  return (
    <p>
      <Trans>
        Its public part was published on {when}: <a href={href}>public page</a>.
      </Trans>{' '}
      <span className="meta">
        <Trans>What a centre changes later is public with the next version that is published.</Trans>
      </span>
    </p>
  )
}

/** Only what coordinators and centres made public. */
function WhatIsPublic({ report: { chapters, releasing, highlights, words } }: { readonly report: PublicReport }) {
  const pictures = highlights.filter(({ picture }) => picture !== null).length
  return (
    <>
      <p>
        <Trans>Everybody can read it, without signing in. It has only what coordinators and centres made public:</Trans>
      </p>
      <ul className="publish-parts">
        <li>
          <Plural value={chapters.length} one="# chapter" other="# chapters" />
        </li>
        <li>
          <Plural value={releasing} one="figures of # centre" other="figures of # centres" />
        </li>
        <li>
          <Plural value={highlights.length} one="# highlight" other="# highlights" />,{' '}
          <Plural value={pictures} one="# with a picture" other="# with pictures" />
        </li>
        <li>
          <Plural value={words.length} one="texts of # centre" other="texts of # centres" />
        </li>
      </ul>
      <p>
        <Trans>
          A version that is public now is replaced. What a centre withdraws later disappears with the next version:
          unpublish the report to end it at once.
        </Trans>
      </p>
    </>
  )
}
