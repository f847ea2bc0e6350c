/** Adds, changes and deletes views. Every function returns why it was not done, in words; null if it was. */
import { useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { randomId, type CentreId } from '../../shared/ids.ts'
import { ViewId, type View } from '../../shared/views/view.ts'
import { isRefusal } from '../http/failure.ts'
import { refusalTitle } from '../http/refusalTitle.ts'
import { showToast } from '../ui/announce.ts'
import { addView, changeView, deleteView, viewsQuery, type ViewPlace } from './viewQueries.ts'

export interface ViewFields {
  readonly name: string
  readonly centre: CentreId | null
  readonly look: string
}

export function useViewActions(place: ViewPlace) {
  const { t } = useLingui()
  const queries = useQueryClient()

  /** The list is read again whatever the answer was: somebody may have been faster. */
  async function attempt(work: () => Promise<void>): Promise<string | null> {
    let problem: string | null = null
    try {
      await work()
    } catch (error) {
      problem = wordsOf(error)
    }
    await queries.invalidateQueries({ queryKey: viewsQuery(place).queryKey })
    return problem
  }
  function wordsOf(error: unknown): string {
    if (isRefusal(error, 'view-moved-on'))
      return t`Someone changed this view meanwhile. Save again to replace their change, or discard yours.`
    return refusalTitle(error) ?? t`Views can only be saved with a connection. Try again when you are online.`
  }

  async function add(fields: ViewFields, id = ViewId.parse(randomId())) {
    const problem = await attempt(() => addView(place, { id, ...fields }))
    return { id, problem }
  }
  const change = ({ id, version }: View, { name, centre, look }: ViewFields): Promise<string | null> =>
    attempt(() => changeView(place, id, { name, centre, look, version }))

  async function remove(view: View): Promise<void> {
    const { id, name, centre, look } = view
    const problem = await attempt(() => deleteView(place, id))
    if (problem !== null) return showToast(problem)
    showToast(t`View “${name}” deleted`, {
      label: t`Undo`,
      run: () => void add({ name, centre, look }, id).then(({ problem: not }) => not !== null && showToast(not)),
    })
  }
  return { add, change, remove }
}
