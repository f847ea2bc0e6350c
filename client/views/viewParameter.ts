/** The chosen view in the address, by its id. */
import { ViewId, type ViewKind } from '../../shared/views/view.ts'

/** In the address of the overview `view` says already whether it is a table, a calendar or a map. */
const PARAMETERS: Readonly<Record<ViewKind, string>> = { plan: 'view', overview: 'named', queue: 'view' }

export function viewIn(kind: ViewKind, parameters: URLSearchParams): ViewId | null {
  return ViewId.safeParse(parameters.get(PARAMETERS[kind])).data ?? null
}

/** @returns the parameters with another view, or with none */
export function withView(kind: ViewKind, parameters: URLSearchParams, view: ViewId | null): URLSearchParams {
  const next = new URLSearchParams(parameters)
  if (view === null) next.delete(PARAMETERS[kind])
  else next.set(PARAMETERS[kind], view)
  return next
}
