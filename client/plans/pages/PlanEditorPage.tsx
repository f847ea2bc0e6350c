import { useCallback, type ReactNode } from 'react'
import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { centralDay } from '../../../shared/campaign.ts'
import type * as Y from 'yjs'
import { ExportMenu } from '../../exports/ExportMenu.tsx'
import { FeedButton } from '../../feeds/FeedButton.tsx'
import { HelpAccess } from '../../accounts/HelpAccess.tsx'
import { can } from '../../../shared/permissions.ts'
import type { ActivityId } from '../../../shared/ids.ts'
import { valueAt } from '../../../shared/comments/proposals/applyProposal.ts'
import type { Commentable } from '../../comments/discussion.ts'
import { capitalZone } from '../../../shared/timeZones.ts'
import { activityMap } from '../../../shared/plans/layout.ts'
import { ConnectionsCallout } from './ConnectionsCallout.tsx'
import { goToField } from '../edit/goToField.ts'
import { fieldId } from '../../fields/FieldFrame.tsx'
import { frameOf, showFrame } from '../../fields/showFrame.ts'
import type { Focus } from '../../sync/presence.ts'
import { PlanEditor } from '../edit/PlanEditor.tsx'
import { LastChange } from '../LastChange.tsx'
import { OwnersContext } from '../owners.ts'
import { planDocument, planViewQuery } from '../planQueries.ts'
import { AppliesProposals } from '../../documents/AppliesProposals.tsx'
import { PlanVersions } from '../versions/PlanVersions.tsx'
import { EditorCommentsProvider } from '../../documents/EditorCommentsProvider.tsx'
import { LiveDocument } from '../../documents/LiveDocument.tsx'
import { NextDeadline } from './NextDeadline.tsx'
import { WorkedElsewhere } from './WorkedElsewhere.tsx'
import { PlanAccess } from './PlanAccess.tsx'
import { PlanDiscussion } from './PlanDiscussion.tsx'
import { PlanTasks } from './PlanTasks.tsx'
import { PlanTemplates } from './PlanTemplates.tsx'
import { SaveAsTemplate } from '../../templates/SaveAsTemplate.tsx'
import { OpenBeside } from '../../documents/OpenBeside.tsx'
import { tasksDocument, tasksHref } from '../../tasks/taskQueries.ts'
import { TasksProvider } from '../../tasks/TasksProvider.tsx'
import { useOwners } from '../../documents/useOwners.ts'
import { useReadOwned } from './useReadOwned.ts'
import { useCentres } from '../useCentres.ts'
import { feedOfPlan, headOf, type PlanPageProps } from './planPageProps.ts'
import { WatchButton } from '../../watches/WatchButton.tsx'
import { useOpenEntry } from '../../ui/overlays/useOpenEntry.ts'

/** A plan for those who write it. The default export, because it is loaded on demand. */
export default function PlanEditorPage(props: PlanPageProps) {
  const { person, campaign, row } = props
  const document = planDocument(campaign.id, row.centre)
  const [openActivity, setOpenActivity] = useOpenEntry('activity')
  const centreOf = useCentres(campaign.id)
  useReadOwned(campaign.id, row.centre, openActivity)
  const owners = useOwners(row.centre)
  const view = useQuery(planViewQuery(campaign.id, row.centre))
  const titleLanguage = useCallback((id: string) => view.data?.writtenIn.activities[id]?.title, [view.data])
  return (
    <WithTasks {...props} owners={owners}>
      <LiveDocument person={person} document={document} onFollow={followWith(setOpenActivity)}>
        {(opened) => (
          <PlanTasks doc={opened.doc} centre={row.centre}>
            <PlanDiscussion person={person} campaign={campaign} centre={row.centre} findActivity={findIn(opened.doc)}>
              <PlanAccess {...props} />
              <EditorCommentsProvider>
                <OwnersContext value={owners}>
                  <PlanEditor
                    {...opened}
                    head={headOf(props)}
                    day={centralDay(campaign)}
                    deadline={<NextDeadline campaign={campaign} />}
                    help={<WorkedElsewhere person={person} campaign={campaign} centre={row.centre} />}
                    countryCode={row.country}
                    plan={{ campaign, centre: row.centre }}
                    timeZone={capitalZone(row.country)}
                    titleLanguage={titleLanguage}
                    exports={
                      <>
                        {can(person, 'task.read', { centre: row.centre }) && (
                          <Link className="btn" to={tasksHref(campaign.id, row.centre)}>
                            <Trans>Tasks</Trans>
                          </Link>
                        )}
                        <PlanTemplates onOpen={setOpenActivity} />
                        <WatchButton
                          campaign={campaign.id}
                          watched={{ what: 'selection', query: `centre=${row.centre}` }}
                          name={row.countryName}
                          isOwn
                        />
                        <ExportMenu campaign={campaign.id} centre={row.centre} />
                        <FeedButton campaign={campaign.id} content={feedOfPlan(row)} name={row.countryName} />
                      </>
                    }
                    writtenIn={view.data?.writtenIn}
                    person={person.id}
                    openActivity={openActivity}
                    onOpenActivity={setOpenActivity}
                    renderActivityTools={(activity) => (
                      <>
                        <LastChange campaign={campaign.id} centre={row.centre} activity={activity.id} />
                        {can(person, 'template.edit', { centre: row.centre }) && (
                          <SaveAsTemplate
                            campaign={campaign.id}
                            centre={row.centre}
                            activity={activity.id}
                            title={activity.title}
                          />
                        )}
                        <WatchButton
                          campaign={campaign.id}
                          watched={{ what: 'activity', centre: row.centre, activity: activity.id }}
                          name={`${row.countryName}: ${activity.title.trim() === '' ? activity.id : activity.title}`}
                          isOwn
                        />
                      </>
                    )}
                    notices={
                      <>
                        <ConnectionsCallout campaign={campaign.id} centre={row.centre} centreOf={centreOf} />
                        <HelpAccess
                          campaign={campaign.id}
                          centre={row.centre}
                          mayGrant={can(person, 'help-access.grant', { centre: row.centre, closed: campaign.closed })}
                        />
                        <PlanVersions document={document} whenSaved={opened.whenSaved} />
                        <AppliesProposals whenSaved={opened.whenSaved} />
                        {opened.notices}
                      </>
                    }
                  />
                </OwnersContext>
              </EditorCommentsProvider>
            </PlanDiscussion>
          </PlanTasks>
        )}
      </LiveDocument>
    </WithTasks>
  )
}

interface WithTasksProps extends PlanPageProps {
  readonly owners: ReturnType<typeof useOwners>
  readonly children: ReactNode
}

/** The tasks beside the plan, for those who may read them: coordinators under help access have none. */
function WithTasks({ person, campaign, row, owners, children }: WithTasksProps) {
  if (!can(person, 'task.read', { centre: row.centre })) return children
  return (
    <OpenBeside person={person} document={tasksDocument(campaign.id, row.centre)}>
      <TasksProvider person={person} people={owners} likelyDay={centralDay(campaign)} country={row.country}>
        {children}
      </TasksProvider>
    </OpenBeside>
  )
}

/** To a field of the plan, or of an activity: its cell, or the panel. */
const followWith =
  (onOpen: (activity: string) => void) =>
  ({ item, field }: Focus): void => {
    if (item === null) showFrame(frameOf(fieldId(null, field)))
    else goToField(item, field, onOpen)
  }

const finders = new WeakMap<Y.Doc, Commentable['findEntry']>()

/** Reads the current title of an activity; the same function for the same document. */
function findIn(doc: Y.Doc): Commentable['findEntry'] {
  const known = finders.get(doc)
  if (known !== undefined) return known
  const find = (id: string) => {
    const map = activityMap(doc, id as ActivityId)
    if (map === null) return null
    const valueOf = (field: string) => valueAt('plan', doc, { at: 'entry', entry: id, field })
    return { title: String(map.get('title')), rank: String(map.get('order')), valueOf }
  }
  finders.set(doc, find)
  return find
}
