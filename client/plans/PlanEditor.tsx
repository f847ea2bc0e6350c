import { Trans, useLingui } from '@lingui/react/macro'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { ActivityId } from '../../shared/ids.ts'
import { activityMap, planActivities, planMeta, planNarrative } from '../../shared/plans/layout.ts'
import { viewPlan } from '../../shared/plans/view.ts'
import type { Present } from '../sync/presence.ts'
import { showToast } from '../ui/announce.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { addEmptyActivity, moveBy, moveToTrash, restoreFromTrash } from './activityChanges.ts'
import { ActivityEditor } from './ActivityEditor.tsx'
import { ActivityPanel } from './ActivityPanel.tsx'
import { ActivityTable } from './ActivityTable.tsx'
import { EditingContext } from '../fields/editing.ts'
import { MetaEditor, StateEditor } from './MetaEditor.tsx'
import { PlanHead, type PlanHeadProps } from './PlanHead.tsx'
import { RichEditor } from '../richtext/RichEditor.tsx'
import { RowActions } from './RowActions.tsx'
import { ShowUndone } from './ShowUndone.tsx'
import { TrashList } from '../ui/TrashList.tsx'
import { useContent } from '../fields/useContent.ts'
import { useDocumentEditing } from '../fields/useDocumentEditing.ts'
import './plan.css'
import { Main } from '../ui/Main.tsx'
import { usePanelCovers } from '../ui/usePanelCovers.ts'

interface PlanEditorProps {
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly present: readonly Present[]
  readonly head: Omit<PlanHeadProps, 'children'>
  readonly day: string
  readonly openActivity: string | null
  readonly onOpenActivity: (id: string | null) => void
  /** Stands between head and content: what has to be known first. */
  readonly notices: React.ReactNode
}

const planRoots = (doc: Y.Doc) => [planMeta(doc), planNarrative(doc), planActivities(doc)]

/** A plan, edited live. */
export function PlanEditor(props: PlanEditorProps) {
  const { doc, awareness, present, day, openActivity, onOpenActivity } = props
  const { t } = useLingui()
  const editing = useDocumentEditing({ doc, awareness, present }, planRoots)
  const content = useContent(doc, viewPlan)
  const panelCovers = usePanelCovers()
  const { activities } = content
  const open = [...activities, ...content.trash].find((activity) => activity.id === openActivity)
  const openMap = open === undefined ? null : activityMap(doc, open.id)
  const position = activities.findIndex((activity) => activity.id === openActivity) + 1
  const titleOf = (title: string): string => (title.trim() === '' ? t`Untitled activity` : title)

  function add(): void {
    const id = addEmptyActivity(editing, activities)
    onOpenActivity(id)
    const undoAdding = (): void => trash(id, '')
    showToast(t`Activity added`, { label: t`Take it away`, run: undoAdding })
  }
  function trash(id: ActivityId, name: string): void {
    moveToTrash(editing, id)
    if (openActivity === id) close()
    const title = titleOf(name)
    showToast(t`“${title}” is in the trash`, { label: t`Undo`, run: () => restoreFromTrash(editing, id) })
  }
  function close(): void {
    const row = document.getElementById(`row-${openActivity}`)
    onOpenActivity(null)
    row?.focus()
  }

  return (
    <EditingContext value={editing}>
      <ShowUndone activities={[...activities, ...content.trash]} onOpenActivity={onOpenActivity} />
      <div className={openMap === null ? 'frame' : 'frame with-panel'}>
        <Main inert={openMap !== null && panelCovers}>
          <PlanHead {...props.head}>
            <StateEditor />
          </PlanHead>
          {props.notices}
          <MetaEditor />
          <section className="sec" aria-labelledby="activities">
            <div className="gridbar">
              <h2 id="activities">
                <Trans>Activities</Trans> <span className="meta">{activities.length}</span>
              </h2>
              <Button kind="primary" icon="plus" onPress={add}>
                <Trans>Add activity</Trans>
              </Button>
            </div>
            {activities.length === 0 ? (
              <div className="paper empty">
                <h3>
                  <Trans>No activities yet</Trans>
                </h3>
                <p className="lead">
                  <Trans>Begin with one that is certain: a title and a day are enough.</Trans>
                </p>
              </div>
            ) : (
              <ActivityTable
                activities={activities}
                day={day}
                openId={openActivity}
                onOpen={onOpenActivity}
                renderEnd={(activity, index) => (
                  <RowActions
                    activity={activity}
                    index={index}
                    count={activities.length}
                    onMove={(step) => moveBy(editing, activities, activity.id, step)}
                    onTrash={() => trash(activity.id, activity.title)}
                  />
                )}
              />
            )}
            <TrashList
              trash={content.trash.map(({ id, title }) => ({ id, title: titleOf(title) }))}
              onRestore={(id) => restoreFromTrash(editing, id)}
            />
          </section>
          <section className="sec" aria-labelledby="narrative">
            <div className="between">
              <h2 id="narrative">
                <Trans>In our words</Trans>
              </h2>
            </div>
            <RichEditor fragment={planNarrative(doc)} label={t`In our words`} item={null} field="narrative" />
          </section>
        </Main>
        {open !== undefined && openMap !== null && (
          <ActivityPanel
            key={open.id}
            id={open.id}
            title={titleOf(open.title)}
            position={position}
            count={activities.length}
            onStep={(step) => onOpenActivity(activities[position - 1 + step]?.id ?? null)}
            onClose={close}
            actions={
              position === 0 ? (
                <IconButton icon="restore" label={t`Restore`} onPress={() => restoreFromTrash(editing, open.id)} />
              ) : (
                <IconButton icon="trash" label={t`Move to trash`} onPress={() => trash(open.id, open.title)} />
              )
            }
          >
            <ActivityEditor map={openMap} view={open} />
          </ActivityPanel>
        )}
      </div>
    </EditingContext>
  )
}
