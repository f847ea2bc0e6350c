import { use, useMemo } from 'react'
import { useLingui } from '@lingui/react/macro'
import { centralDay, type Campaign } from '../../../shared/campaign.ts'
import type { CentreId } from '../../../shared/ids.ts'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { arrangeTasks, type ArrangedTask } from '../../../shared/tasks/arrange.ts'
import { taskHref } from '../../../shared/tasks/taskHref.ts'
import { TasksContext } from '../../tasks/tasksContext.ts'
import type { BehindItem } from '../calendar/behind.ts'

interface TasksBehindOptions {
  readonly campaign: Campaign
  readonly centre: CentreId
  /** Those that are shown: tasks of others stay out as well. */
  readonly activities: readonly ActivityView[]
}

const NONE: readonly BehindItem[] = []

/** @returns the open tasks of the plan and of these activities on their days; none for people who do not read them */
export function useTasksBehind({ campaign, centre, activities }: TasksBehindOptions): readonly BehindItem[] {
  const { t } = useLingui()
  const tasks = use(TasksContext)
  const [whose, untitled] = [t`Task`, t`Untitled task`]
  const content = tasks.kind === 'open' ? tasks.content : null
  return useMemo(() => {
    if (content === null) return NONE
    const open = content.tasks.filter(({ done, due }) => !done && due !== null)
    return arrangeTasks(open, { activities, trash: [], day: centralDay(campaign) }).flatMap((task) =>
      itemOf(task, { campaign: campaign.id, centre }, { whose, untitled }),
    )
  }, [content, activities, campaign, centre, whose, untitled])
}

function itemOf(
  { id, what, place, activity, dueOn }: ArrangedTask,
  plan: Pick<Parameters<typeof taskHref>[0], 'campaign' | 'centre'>,
  { whose, untitled }: { readonly whose: string; readonly untitled: string },
): readonly BehindItem[] {
  if (dueOn === null || place.of === 'without-activity') return []
  return [
    {
      kind: 'tasks',
      key: `task/${id}`,
      title: what.trim() === '' ? untitled : what,
      language: undefined,
      sign: { icon: 'check' },
      whose,
      isDeadline: false,
      href: taskHref({ ...plan, activity }),
      isLast: true,
      of: activity,
      first: dueOn,
      last: dueOn,
      startTime: null,
      endTime: null,
      timeZone: null,
    },
  ]
}
