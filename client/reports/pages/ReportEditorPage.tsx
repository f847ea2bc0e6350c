import { useCallback } from 'react'
import { Trans } from '@lingui/react/macro'
import { Link } from 'react-router'
import type * as Y from 'yjs'
import { centralDay } from '../../../shared/campaign.ts'
import type { ReachMetricId } from '../../../shared/taxonomy.ts'
import { LinkChecksProvider } from '../../documents/LinkChecksProvider.tsx'
import { LiveDocument } from '../../documents/LiveDocument.tsx'
import { OpenBeside } from '../../documents/OpenBeside.tsx'
import { fieldId } from '../../fields/FieldFrame.tsx'
import { frameOf, showFrameWhenThere } from '../../fields/showFrame.ts'
import { PlannedChanges } from '../../plans/changes/PlannedChanges.tsx'
import { ReachTable } from '../../plans/edit/ReachTable.tsx'
import { TookPlaceChoice, useTookPlace } from '../../plans/edit/TookPlaceChoice.tsx'
import { readTsv } from '../../plans/clipboard/tsv.ts'
import { planDocument } from '../../plans/planQueries.ts'
import type { Focus } from '../../sync/presence.ts'
import { useOpenEntry } from '../../ui/overlays/useOpenEntry.ts'
import { PlanBesideProvider } from '../centre/PlanBesideProvider.tsx'
import { ReportEditor } from '../centre/ReportEditor.tsx'
import { reportDocument } from '../reportQueries.ts'
import { headOf, type ReportPageProps } from './reportPageProps.ts'
import { ReportVersions } from '../centre/ReportVersions.tsx'
import { SubmittedVersions } from './SubmittedVersions.tsx'

/** A report for those who write it, with the plan open beside it. The default export: it is loaded on demand. */
export default function ReportEditorPage(props: ReportPageProps) {
  const { person, campaign, row, page } = props
  const [openActivity, setOpenActivity] = useOpenEntry('activity')
  const document = reportDocument(campaign.id, row.centre)
  const planHref = `/plans/${campaign.id}/${row.centre}`
  const follow = useCallback(
    ({ item, field }: Focus) => {
      if (item !== null) setOpenActivity(item)
      showFrameWhenThere(() => frameOf(fieldId(item, field)))
    },
    [setOpenActivity],
  )
  return (
    <OpenBeside person={person} document={planDocument(campaign.id, row.centre)}>
      <PlanBesideProvider
        person={person}
        likelyDay={centralDay(campaign)}
        country={row.country}
        onOpen={setOpenActivity}
      >
        <LiveDocument person={person} document={document} onFollow={follow}>
          {(opened) => (
            <LinkChecksProvider campaign={campaign.id} document={null}>
              <ReportEditor
                {...opened}
                campaign={campaign.id}
                centre={row.centre}
                page={page}
                head={headOf(props)}
                openActivity={openActivity}
                onOpenActivity={setOpenActivity}
                renderPlanFields={(activity, map) => (
                  <PlanFields
                    map={map}
                    item={activity.id}
                    asked={Object.keys(page.form.metrics) as ReachMetricId[]}
                    href={`${planHref}?activity=${activity.id}`}
                  />
                )}
                renderHistory={(activity, written, onTake) => (
                  <PlannedChanges
                    campaign={campaign.id}
                    centre={row.centre}
                    activity={activity}
                    written={written}
                    onTake={onTake}
                  />
                )}
                readTable={readTsv}
                versions={
                  <SubmittedVersions campaign={campaign.id} centre={row.centre} submissions={page.submissions} />
                }
                notices={
                  <>
                    <ReportVersions document={document} whenSaved={opened.whenSaved} />
                    {opened.notices}
                  </>
                }
              />
            </LinkChecksProvider>
          )}
        </LiveDocument>
      </PlanBesideProvider>
    </OpenBeside>
  )
}

interface PlanFieldsProps {
  readonly map: Y.Map<unknown>
  readonly item: string
  readonly asked: readonly ReachMetricId[]
  /** The activity in its plan. */
  readonly href: string
}

/** The plan's questions about an activity: what took place, and its reach. */
function PlanFields({ map, item, asked, href }: PlanFieldsProps) {
  const said = useTookPlace(map)
  return (
    <div className="report-plan">
      <TookPlaceChoice map={map} item={item} />
      {said === 'moved' && (
        <p className="meta">
          <Trans>
            Check its day in the <Link to={href}>plan</Link>. The history keeps the planned one.
          </Trans>
        </p>
      )}
      {said !== 'cancelled' && (
        <>
          <ReachTable map={map} item={item} asked={asked} />
          <p className="meta">
            <Trans>The figures are in your plan, where everybody reads them. None is added to another.</Trans>{' '}
            <Link to={href}>
              <Trans>Open in the plan</Trans>
            </Link>
          </p>
        </>
      )}
    </div>
  )
}
