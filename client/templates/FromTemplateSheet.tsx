import { useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { newActivityId, planActivities } from '../../shared/plans/layout.ts'
import { MAX_ACTIVITIES } from '../../shared/plans/planView.ts'
import { countActivities } from '../../shared/plans/readableActivities.ts'
import type { TemplateRow } from '../../shared/templates/template.ts'
import { useEditing } from '../fields/editing.ts'
import { blockingFailureOf } from '../http/queryState.ts'
import { showToast } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Callout } from '../ui/Callout.tsx'
import { Sheet } from '../ui/overlays/Sheet.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import type { PrepareTasks } from './prepareTasks.ts'
import { TemplateRows } from './TemplateRows.tsx'
import { readTemplate, templatesQuery } from './templateQueries.ts'
import { writeActivity } from './writeFromTemplate.ts'

interface FromTemplateSheetProps {
  /** Null if tasks cannot be written now. */
  readonly prepareTasks: PrepareTasks | null
  readonly onOpen: (activity: string) => void
  readonly onClose: () => void
}

/** The templates to begin an activity from. The default export, because it is loaded on demand. */
export default function FromTemplateSheet({ prepareTasks, onOpen, onClose }: FromTemplateSheetProps) {
  const { t } = useLingui()
  const plan = useEditing()
  const list = useQuery(templatesQuery)
  const [using, setUsing] = useState<string | null>(null)
  const [failed, setFailed] = useState(false)
  const templates = list.data?.templates ?? []

  async function begin({ id, title }: TemplateRow): Promise<void> {
    if (countActivities(planActivities(plan.doc)) >= MAX_ACTIVITIES)
      return showToast(t`A plan has ${MAX_ACTIVITIES} activities at most. Move one to the trash first.`)
    setUsing(id)
    setFailed(false)
    try {
      const { content } = await readTemplate(id)
      const activity = newActivityId()
      const writeTasks = prepareTasks?.(activity, content)
      writeActivity(plan, content, activity)
      writeTasks?.()
      onClose()
      onOpen(activity)
      showToast(
        prepareTasks === null && content.tasks.length > 0
          ? t`“${title}” added without its tasks: they cannot be written at the moment`
          : t`“${title}” added from a template`,
      )
    } catch {
      setFailed(true)
      setUsing(null)
    }
  }
  return (
    <Sheet title={t`Begin from a template`} isOpen onClose={onClose}>
      <div className="stack">
        {(failed || blockingFailureOf(list) !== null) && (
          <Callout kind="warning" live>
            <Trans>The templates could not be loaded. Your plan is as it was. Try again when you are online.</Trans>
          </Callout>
        )}
        {list.isPending && <Skeleton lines={5} />}
        {list.isSuccess && templates.length === 0 && (
          <p>
            <Trans>No templates yet. Open an activity and choose “Save as template”.</Trans>
          </p>
        )}
        {templates.length > 0 && (
          <TemplateRows
            templates={templates}
            renderActions={(template) => (
              <Button working={using === template.id} onPress={() => void begin(template)}>
                <Trans>Use</Trans>
                <span className="vh"> {template.title}</span>
              </Button>
            )}
          />
        )}
      </div>
    </Sheet>
  )
}
