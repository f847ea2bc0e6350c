import { memo, use, useMemo, useState, type ReactNode } from 'react'
import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { PlanView } from '../../../shared/plans/api.ts'
import type { TitleLanguage } from '../../../shared/plans/missing.ts'
import type { Campaign } from '../../../shared/campaign.ts'
import type { ActivityId, CentreId } from '../../../shared/ids.ts'
import type { ActivityView, PlanContent } from '../../../shared/plans/planView.ts'
import { activityMap, planActivities, planMeta, planNarrative } from '../../../shared/plans/layout.ts'
import { countActivities } from '../../../shared/plans/readableActivities.ts'
import { MAX_ACTIVITIES } from '../../../shared/plans/planView.ts'
import type { Present } from '../../sync/presence.ts'
import { announce, showToast } from '../../ui/announce.ts'
import { IconButton } from '../../ui/Button.tsx'
import { addEmptyActivity, moveToTrash, restoreFromTrash } from './activityEdits.ts'
import { PartsProvider } from '../parts/PartsProvider.tsx'
import type { PartsOptions } from '../parts/inParts.ts'
import { EntryComments } from '../../fields/EntryComments.tsx'
import { ActivityBeside } from '../ActivityExtras.tsx'
import { ConcurrentValues } from './ConcurrentValues.tsx'
import { ActivityEditor } from './ActivityEditor.tsx'
import { ActivityPanel } from '../ActivityPanel.tsx'
import { ActivitiesSection } from '../grid/ActivitiesSection.tsx'
import { ImportProvider } from '../import/ImportProvider.tsx'
import { EditingContext, useEditing, type Editing } from '../../fields/editing.ts'
import { CommentSlots, NO_COMMENTS, useCommentSlots } from '../../fields/commentSlots.ts'
import { MetaEditor, StateEditor } from './MetaEditor.tsx'
import { SteadyRow } from '../SteadyRow.tsx'
import { TooManyActivities } from '../TooManyActivities.tsx'
import { ownLabels } from '../cells/ownLabels.ts'
import { languageOfActivity } from './languageOfActivity.ts'
import type { GridReading } from '../cells/ownerCell.ts'
import { OwnersContext, type Owner } from '../owners.ts'
import { PlanHead, type PlanHeadProps } from '../PlanHead.tsx'
import { RichEditor } from '../../richtext/RichEditor.tsx'
import { UndoFeedback } from './UndoFeedback.tsx'
import { PlanOnPaper } from '../read/PlanOnPaper.tsx'
import { PrintButton } from '../../ui/print/PrintButton.tsx'
import { openPlanViewer } from '../../../shared/plans/planViewer.ts'
import { useContent } from '../../fields/useContent.ts'
import { useDocumentEditing } from '../../fields/useDocumentEditing.ts'
import '../plan.css'
import { Main } from '../../ui/Main.tsx'
import { usePanelCovers } from '../../ui/overlays/usePanelCovers.ts'

interface PlanEditorProps {
  /** The centre's country, ISO 3166 alpha-2. */
  readonly countryCode: string
  readonly plan: { readonly campaign: Campaign; readonly centre: CentreId }
  /** Waits until the server has stored every edit made here. */
  readonly whenSaved: PartsOptions['whenSaved']
  /** Whether the server can be reached now. */
  readonly isConnected: boolean
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly present: readonly Present[]
  readonly head: Omit<PlanHeadProps, 'children'>
  readonly day: string
  /** The next deadline, in place of the time left. */
  readonly deadline: ReactNode
  /** Shown while the plan has no activities. */
  readonly help: ReactNode
  /** The centre's time zone. */
  readonly timeZone: string | undefined
  /** The language of a title, if certain: it comes from the server. */
  readonly titleLanguage: TitleLanguage
  /** The languages of its texts, once the server has found them. */
  readonly writtenIn: PlanView['writtenIn'] | undefined
  /** The person whose view settings are used. */
  readonly person: string
  readonly openActivity: string | null
  readonly onOpenActivity: (id: string | null) => void
  /** Parts of an activity that come from the server, such as its last change; the document does not hold them. */
  readonly renderActivityTools: (activity: { readonly id: ActivityId; readonly title: string }) => React.ReactNode
  /** Offers the plan as files. */
  readonly exports: React.ReactNode
  /** Shown between head and content. */
  readonly notices: React.ReactNode
}

const NO_LANGUAGES: PlanView['writtenIn'] = { plan: {}, activities: {} }

const planRoots = (doc: Y.Doc) => [planMeta(doc), planNarrative(doc), planActivities(doc)]

/** The editor of a plan. */
export function PlanEditor(props: PlanEditorProps) {
  const { doc, awareness, present, day, openActivity, onOpenActivity } = props
  const editing = useDocumentEditing(
    { doc, awareness, present, likelyDay: day, likelyZone: props.timeZone, country: props.countryCode },
    planRoots,
  )
  const content = useContent(doc, openPlanViewer)
  const panelCovers = usePanelCovers()
  const { activities } = content
  const open = [...activities, ...content.trash].find((activity) => activity.id === openActivity)
  const openMap = open === undefined ? null : activityMap(doc, open.id)
  const actions = useListActions(editing, activities, { openActivity, onOpenActivity })
  return (
    <EditingContext value={editing}>
      <UndoFeedback
        activities={[...activities, ...content.trash]}
        openActivity={openActivity}
        onOpenActivity={onOpenActivity}
      />
      <ConcurrentValues />
      <SteadyRow open={openMap === null ? null : openActivity} />
      <PlanOnPaper content={content} writtenIn={props.writtenIn ?? NO_LANGUAGES} head={props.head} />
      <div className={openMap === null ? 'frame on-screen' : 'frame with-panel on-screen'}>
        <Main inert={openMap !== null && panelCovers}>
          <PlanHead {...props.head}>
            <StateEditor />
            <div className="row">
              <PrintButton />
              {props.exports}
            </div>
          </PlanHead>
          {props.notices}
          <TooManyActivities problems={content.problems} />
          <MetaEditor />
          <PlanActivities {...props} content={content} actions={actions} />
          <Narrative doc={doc} />
        </Main>
        {open !== undefined && openMap !== null && (
          <OpenActivity {...props} key={open.id} open={open} map={openMap} activities={activities} actions={actions} />
        )}
      </div>
    </EditingContext>
  )
}

type ListActions = ReturnType<typeof useListActions>

interface PlanActivitiesProps extends PlanEditorProps {
  readonly content: PlanContent
  readonly actions: ListActions
}

/** The activities in their grid. */
function PlanActivities(props: PlanActivitiesProps) {
  const { content, actions, countryCode, day } = props
  const { askAbout } = useCommentSlots()
  // Cells have no room for comments; the panel does. The key for comments works in both.
  const gridSlots = useMemo(() => ({ ...NO_COMMENTS, askAbout }), [askAbout])
  const owners = use(OwnersContext)
  const reading = useMemo(() => readingIn(countryCode, day, owners), [countryCode, day, owners])
  return (
    <CommentSlots value={gridSlots}>
      <PartsProvider whenSaved={props.whenSaved} isConnected={props.isConnected}>
        <ImportProvider
          into={{ campaign: props.plan.campaign.id, centre: props.plan.centre, content, reading }}
          isConnected={props.isConnected}
        >
          <ActivitiesSection
            content={content}
            reading={reading}
            plan={props.plan}
            day={day}
            deadline={props.deadline}
            help={props.help}
            titleLanguage={props.titleLanguage}
            person={props.person}
            openId={props.openActivity}
            onOpen={props.onOpenActivity}
            onAdd={actions.add}
            onTrash={actions.trash}
          />
        </ImportProvider>
      </PartsProvider>
    </CommentSlots>
  )
}

interface OpenActivityProps extends PlanEditorProps {
  readonly open: ActivityView
  readonly map: Y.Map<unknown>
  readonly activities: readonly ActivityView[]
  readonly actions: ListActions
}

/** The activity that is edited beside the list. */
function OpenActivity(props: OpenActivityProps) {
  const { open, map, activities, actions, onOpenActivity } = props
  const editing = useEditing()
  const { titleOf, trash, added } = actions
  const position = activities.findIndex(({ id }) => id === open.id) + 1
  return (
    <ActivityPanel
      id={open.id}
      title={titleOf(open.title)}
      position={position}
      count={activities.length}
      neighbours={neighboursOf(activities, position)}
      isNew={open.id === added}
      onStep={(step) => onOpenActivity(activities[position - 1 + step]?.id ?? null)}
      onClose={() => onOpenActivity(null)}
      actions={
        <PanelButton
          inTrash={position === 0}
          onRestore={() => restoreFromTrash(editing, [open.id])}
          onTrash={() => trash([open])}
        />
      }
    >
      <ActivityEditor
        map={map}
        item={open.id}
        campaign={props.plan.campaign.id}
        language={languageOfActivity(open.id, props)}
      />
      <ActivityBeside id={open.id} />
      {props.renderActivityTools(open)}
      <EntryComments id={open.id} />
    </ActivityPanel>
  )
}

/** @param position counted from 1; 0 for an activity that is not in the list */
const neighboursOf = (activities: readonly ActivityView[], position: number): readonly string[] =>
  position === 0 ? [] : [activities[position], activities[position - 2]].flatMap((other) => other?.id ?? [])

/** How dates of tables are meant here. */
const readingIn = (country: string, likelyDay: string, owners: readonly Owner[]): GridReading => ({
  country,
  dateSystem: 1900,
  likelyDay,
  owners,
  labelsOf: ownLabels(),
})

/** Adds activities, and moves them to the trash with a toast that undoes it. */
function useListActions(
  editing: Editing,
  activities: readonly ActivityView[],
  { openActivity, onOpenActivity }: Pick<PlanEditorProps, 'openActivity' | 'onOpenActivity'>,
) {
  const { t } = useLingui()
  const titleOf = (title: string): string => (title.trim() === '' ? t`Untitled activity` : title)
  const [added, setAdded] = useState<string | null>(null)

  function add(day: string | null): string | null {
    if (countActivities(planActivities(editing.doc)) >= MAX_ACTIVITIES) {
      showToast(t`A plan has ${MAX_ACTIVITIES} activities at most. Move one to the trash first.`)
      return null
    }
    const id = addEmptyActivity(editing, activities, day)
    setAdded(id)
    onOpenActivity(id)
    announce(t`Activity added`)
    return id
  }
  function trash(gone: readonly Pick<ActivityView, 'id' | 'title'>[]): void {
    const ids = gone.map(({ id }) => id)
    moveToTrash(editing, ids)
    if (gone.some(({ id }) => openActivity === id)) onOpenActivity(null)
    const [count, title] = [gone.length, titleOf(gone[0]?.title ?? '')]
    const text =
      count === 1
        ? t`“${title}” moved to trash`
        : t`${plural(count, { one: '# activity moved to trash', other: '# activities moved to trash' })}`
    showToast(text, { label: t`Undo`, run: () => restoreFromTrash(editing, ids) })
  }

  return { titleOf, add, trash, added }
}

const Narrative = memo(function Narrative({ doc }: { readonly doc: Y.Doc }) {
  const { t } = useLingui()
  return (
    <section className="sec" aria-labelledby="narrative">
      <div className="between">
        <h2 id="narrative">
          <Trans>In our words</Trans>
        </h2>
      </div>
      <RichEditor fragment={planNarrative(doc)} label={t`In our words`} item={null} field="narrative" />
    </section>
  )
})

interface PanelButtonProps {
  readonly inTrash: boolean
  readonly onRestore: () => void
  readonly onTrash: () => void
}

function PanelButton({ inTrash, onRestore, onTrash }: PanelButtonProps) {
  const { t } = useLingui()
  return inTrash ? (
    <IconButton icon="restore" label={t`Restore`} onPress={onRestore} />
  ) : (
    <IconButton icon="trash" label={t`Move to trash`} onPress={onTrash} />
  )
}
