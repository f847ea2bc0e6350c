import { useState } from 'react'
import { Trans } from '@lingui/react/macro'
import { tookPlaceOf } from '../../../shared/plans/tookPlace.ts'
import type { ReportedActivity, ReportSnapshot } from '../../../shared/reports/snapshot.ts'
import type { ReportSubmission } from '../../../shared/reports/api.ts'
import { showFrameWhenThere } from '../../fields/showFrame.ts'
import { Button } from '../../ui/Button.tsx'
import { ActivityList, rowId } from './ActivityList.tsx'
import { ActivityWords } from './ActivityWords.tsx'
import { DecisionNotes, notesAt } from './DecisionNotes.tsx'
import { PasteFigures } from './pasting/PasteFigures.tsx'
import type { OpenReportProps } from './reportEditorProps.ts'

/** With more open editors a page becomes slow. */
const MOST_AT_ONCE = 60

interface OpenActivitiesProps extends Pick<
  OpenReportProps,
  | 'campaign'
  | 'centre'
  | 'isConnected'
  | 'current'
  | 'head'
  | 'plan'
  | 'openActivity'
  | 'onOpenActivity'
  | 'renderPlan'
  | 'renderHistory'
  | 'readTable'
> {
  /** The newest submission, when it was returned. */
  readonly returned: ReportSubmission | null
}

/** The activities of a report, to report on one by one, all at once, or by pasting figures. */
export function OpenActivities(props: OpenActivitiesProps) {
  const { current, returned, onOpenActivity } = props
  const { activities } = current
  const [isAllOpen, setAllOpen] = useState(false)
  const [isPasting, setPasting] = useState(false)
  return (
    <>
      <ActivityList
        activities={activities}
        planHref={props.head.planHref}
        open={props.openActivity}
        onOpen={onOpenActivity}
        isAllOpen={isAllOpen}
        tools={
          <>
            {activities.length <= MOST_AT_ONCE && (
              <Button kind="quiet" onPress={() => setAllOpen(!isAllOpen)}>
                {isAllOpen ? <Trans>One at a time</Trans> : <Trans>All figures at once</Trans>}
              </Button>
            )}
            <Button kind="quiet" onPress={() => setPasting(true)}>
              <Trans>Paste figures</Trans>
            </Button>
          </>
        }
        isNoted={(activity) => notesAt(returned, { activity }).length > 0}
        renderOpen={(activity, next) =>
          isAllOpen ? (
            <div className="report-open">{props.renderPlan(activity)}</div>
          ) : (
            <div className="report-open">
              <DecisionNotes submission={returned} place={{ activity: activity.id }} />
              {props.renderPlan(activity)}
              <ActivityWords
                activity={activity.id}
                isChanged={isOtherThanPlanned(activity)}
                renderHistory={(written, onTake) => props.renderHistory(activity, written, onTake)}
                highlights={highlightsIn(current)}
                place={{ campaign: props.campaign, centre: props.centre }}
                isConnected={props.isConnected}
              />
              {next !== undefined && <Next next={next} onOpen={onOpenActivity} />}
            </div>
          )
        }
      />
      {isPasting && <PasteFigures plan={props.plan} readTable={props.readTable} onClose={() => setPasting(false)} />}
    </>
  )
}

function isOtherThanPlanned(activity: ReportedActivity): boolean {
  const said = tookPlaceOf(activity)
  return said === 'changed' || said === 'moved'
}

const highlightsIn = ({ activities }: ReportSnapshot): number =>
  activities.filter(({ words }) => words?.isHighlight === true).length

interface NextProps {
  readonly next: ReportedActivity
  readonly onOpen: (id: string) => void
}

function Next({ next, onOpen }: NextProps) {
  const title = next.title
  function open(): void {
    onOpen(next.id)
    showFrameWhenThere(() => document.getElementById(rowId(next.id)))
  }
  return (
    <Button icon="go" onPress={open}>
      <Trans>Next to report: {title}</Trans>
    </Button>
  )
}
