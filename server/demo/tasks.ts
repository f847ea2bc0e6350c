/** The tasks of Denmark in the demo network: fifteen, in all states. */
import { generateNKeysBetween } from 'fractional-indexing'
import * as Y from 'yjs'
import { addDays, type LocalDate } from '../../shared/days.ts'
import type { CentreId } from '../../shared/ids.ts'
import { planActivities } from '../../shared/plans/layout.ts'
import { viewPlan } from '../../shared/plans/view.ts'
import type { TaskDue, TaskWho } from '../../shared/tasks/fields.ts'
import { addTask } from '../../shared/tasks/layout.ts'
import { plannerOf, secondPlannerOf } from './people.ts'

interface DemoTask {
  readonly what: string
  /** The beginning of the activity's title; of the plan as a whole without it. */
  readonly of?: string
  /** A planner of the centre, or a word. */
  readonly who?: 'first' | 'second' | { readonly word: string }
  /** Days from the activity, or from the day of seeding. */
  readonly days?: number
  readonly fromToday?: number
  readonly done?: true
}

const BOARD = 'Forældreaften'
const PANEL = 'Unge spørger'
const CARDS = 'Samtalekort om AI-venner'

const DANISH: readonly DemoTask[] = [
  { what: 'Pressemeddelelse til lokale medier', who: 'first', days: -10 },
  { what: 'Bestil tryk af plakater', who: { word: 'Trykkeriet' }, fromToday: 3 },
  { what: 'Aftal fotograf til dagen', who: 'second', fromToday: -4 },
  { what: 'Opdater kontaktlisten', who: 'first', fromToday: -20, done: true },
  { what: 'Tak til alle partnere', days: 7 },
  { what: 'Book biblioteket', of: BOARD, who: 'first', fromToday: -9, done: true },
  { what: 'Inviter forældrebestyrelserne', of: BOARD, who: 'first', fromToday: -2 },
  { what: 'Send invitation via Aula', of: BOARD, who: 'second', days: -14 },
  { what: 'Print spørgekort', of: BOARD, who: { word: 'Biblioteket' }, days: -5 },
  { what: 'Kaffe og kage', of: BOARD, days: -1 },
  { what: 'Saml evalueringsskemaer', of: BOARD, who: 'second', days: 2 },
  { what: 'Find fire unge til panelet', of: PANEL, who: 'second', fromToday: 0 },
  { what: 'Test streaming i studiet', of: PANEL, who: 'first', days: -3 },
  { what: 'Korrektur på kortene', of: CARDS, who: 'first', fromToday: 1 },
  { what: 'Aftal oversættelse til grønlandsk', of: CARDS },
]

/**
 * @param plan the encoded state of the centre's plan, whose activities they name
 * @returns the encoded state of a fresh document; undefined for a centre without demo tasks
 * @throws if the plan has no activity of a title: then plan and tasks were not written to fit
 */
export function buildDemoTasks(centre: CentreId, plan: Uint8Array, today: LocalDate): Uint8Array | undefined {
  if (centre !== 'dk') return undefined
  const read = new Y.Doc()
  Y.applyUpdate(read, plan)
  planActivities(read)
  const { activities } = viewPlan(read)
  read.destroy()
  const doc = new Y.Doc()
  const keys = generateNKeysBetween(null, null, DANISH.length)
  doc.transact(() => {
    for (const [at, { what, of, who, days, fromToday, done = false }] of DANISH.entries()) {
      const activity = of === undefined ? null : activities.find(({ title }) => title.startsWith(of))
      if (activity === undefined) throw new Error(`the demo plan of ${centre} has no activity "${of}"`)
      const due: TaskDue | null =
        days !== undefined ? { days } : fromToday !== undefined ? { day: addDays(today, fromToday) } : null
      addTask(doc, { what, activity: activity?.id ?? null, who: whoOf(who, centre), due, done, order: keys[at] })
    }
  })
  const state = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return state
}

function whoOf(who: DemoTask['who'], centre: CentreId): TaskWho | null {
  if (who === undefined) return null
  if (typeof who === 'object') return who
  return { person: who === 'first' ? plannerOf(centre) : secondPlannerOf(centre) }
}
