import { useMemo, useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { centralDay, type Campaign } from '../../../shared/campaign.ts'
import type { BriefingContent } from '../../../shared/exports/briefings.ts'
import { useCurrentCampaign } from '../../campaigns/useCurrentCampaign.ts'
import { briefingQuery } from '../briefingQueries.ts'
import { frozenRows } from '../frozenRows.ts'
import { CopyCitation } from '../CopyCitation.tsx'
import { FrozenMenu } from '../FrozenMenu.tsx'
import { ActivityList } from '../../overview/ActivityList.tsx'
import { FIRST_COLUMNS } from '../../overview/columns.ts'
import { Button } from '../../ui/Button.tsx'
import { dayOfMoment, momentInBrussels } from '../../ui/formats/when.ts'
import { KosovoFootnote } from '../../ui/KosovoFootnote.tsx'
import { Main } from '../../ui/Main.tsx'
import { PrintButton } from '../../ui/print/PrintButton.tsx'
import { usePrinting } from '../../ui/print/usePrinting.ts'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { usePageTitle } from '../../ui/usePageTitle.ts'
import { EmptyState } from '../../ui/blocks/EmptyState.tsx'
import { LoadFailure } from '../../frame/LoadFailure.tsx'
import { useCentres } from '../../plans/useCentres.ts'
import '../../overview/overview.css'

/** A selection as it was frozen. The default export, because it is loaded on demand. */
export default function BriefingPage() {
  const { t } = useLingui()
  const campaign = useCurrentCampaign()
  const { briefing = '' } = useParams()
  const read = useQuery(briefingQuery(campaign.id, briefing))
  const name = read.data?.briefing.name ?? t`Briefing`
  usePageTitle(t`${name} – SID workspace`)
  return (
    <Main>
      <div className="head">
        <div>
          <p className="meta">
            <Link to={`/briefings/${campaign.id}`}>
              <Trans>Briefings</Trans>
            </Link>
          </p>
          <h1>{name}</h1>
        </div>
        {read.data !== undefined && (
          <span className="row">
            <CopyCitation campaign={campaign} briefing={read.data.briefing} />
            <PrintButton />
            <FrozenMenu campaign={campaign.id} briefing={read.data.briefing} />
          </span>
        )}
      </div>
      {read.isPending && <Skeleton lines={8} />}
      {read.isError && <LoadFailure error={read.error} onRetry={() => void read.refetch()} />}
      {read.data !== undefined && <Frozen campaign={campaign} read={read.data} />}
    </Main>
  )
}

/** More rows than these are shown on request, and on paper. */
const FIRST_ROWS = 200

function Frozen({ campaign, read }: { readonly campaign: Campaign; readonly read: BriefingContent }) {
  const { briefing, content } = read
  const centreOf = useCentres(campaign.id)
  const rows = useMemo(() => frozenRows(content), [content])
  const [all, showAll] = useState(false)
  const isWhole = usePrinting() || all
  const shown = isWhole ? rows : rows.slice(0, FIRST_ROWS)
  const total = rows.length
  const [asOf, until] = [momentInBrussels(briefing.createdAt), dayOfMoment(briefing.expiresAt)]
  const note = content.briefing?.note ?? ''
  return (
    <>
      <div className="briefing-filters">
        <p>
          <Trans>
            As of {asOf}. Later changes of the plans are not in it. Readable after sign-in until {until}.
          </Trans>
        </p>
        {note !== '' && <p className="briefing-note">{note}</p>}
        {(content.selection?.filters ?? []).map(({ label, values }) => (
          <p key={label}>
            <strong>{label}:</strong> {values.join(', ')}
          </p>
        ))}
        <p className="meta">
          <Trans>Reach figures are the organisers’ own and in different metrics. They are never added up.</Trans>
        </p>
      </div>
      {total === 0 ? (
        <EmptyState title={<Trans>No activities</Trans>} />
      ) : (
        <ActivityList
          rows={shown}
          columns={FIRST_COLUMNS}
          group="none"
          sort={null}
          isCompact={false}
          day={centralDay(campaign)}
          centreOf={centreOf}
          hrefOf={({ centre, activity }) => `/plans/${campaign.id}/${centre}?activity=${activity}`}
        />
      )}
      {shown.length < total && (
        <div className="list-foot">
          <span className="meta">
            <Trans>
              {shown.length} of {total} shown
            </Trans>
          </span>
          <Button onPress={() => showAll(true)}>
            <Trans>Show all</Trans>
          </Button>
        </div>
      )}
      {rows.some(({ centre }) => centre.startsWith('xk')) && <KosovoFootnote />}
    </>
  )
}
