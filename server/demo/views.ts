/** The views of the demo network: those that the planners of Denmark share. */
import { CentreId, type PersonId } from '../../shared/ids.ts'
import { ViewId } from '../../shared/views/view.ts'
import { plannerOf, secondPlannerOf } from './people.ts'

interface DemoView {
  readonly id: ViewId
  readonly centre: CentreId
  readonly name: string
  readonly look: string
  readonly by: PersonId
}

const DENMARK = CentreId.parse('dk')

const viewOf = (id: string, name: string, look: string, by: PersonId): DemoView => ({
  id: ViewId.parse(id.padEnd(22, '0')),
  centre: DENMARK,
  name,
  look,
  by,
})

export const DEMO_VIEWS: readonly DemoView[] = [
  viewOf('demo-view-press', 'Press', 'sort=when&status=confirmed&visibility=public', plannerOf(DENMARK)),
  viewOf('demo-view-tentative', 'Still tentative', 'group=owner&status=tentative', secondPlannerOf(DENMARK)),
  viewOf('demo-view-february', 'The week of the day', 'display=timeline&zoom=week', plannerOf(DENMARK)),
]
