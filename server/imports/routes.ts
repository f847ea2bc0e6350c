/**
 * Reads the file of a spreadsheet for a planner. Nothing is written: the client imports after the person has looked.
 */
import { route, type Route } from '../http/route.ts'
import { findPlan, type FindPlanDeps } from './findPlan.ts'
import type { TableReader } from './tableReader.ts'

interface ImportRoutesDeps extends FindPlanDeps {
  readonly reader: TableReader
}

export const importRoutes = ({ reader, ...plans }: ImportRoutesDeps): readonly Route[] => [
  route({
    method: 'POST',
    path: '/api/campaigns/:campaign/plans/:centre/imports',
    bounds: 'upload',
    reads: 'bytes',
    refuseUnread: (person) => reader.refusalOf(person),
    requires: 'plan.edit',
    find: findPlan(plans),
    handle: ({ found: centre, bytes, person }) => reader.read(person, bytes, centre.country),
  }),
]
