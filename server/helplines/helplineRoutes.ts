/** The register of helplines over HTTP. */
import type { Transaction } from 'kysely'
import {
  ChangeHelpline,
  ConfirmHelpline,
  type HelplineEntry,
  type HelplineList,
} from '../../shared/helplines/helpline.ts'
import type { CentreId, PersonId } from '../../shared/ids.ts'
import type { NetworkCentre } from '../../shared/network.ts'
import { can, type Person } from '../../shared/permissions.ts'
import type { Core } from '../core.ts'
import { isRefusal, refuse, type Refusal } from '../http/result.ts'
import { route, type Params, type Route } from '../http/route.ts'
import type { Tables } from '../store/tables.ts'
import { notifyOfChange, settleAll, settleChange } from './helplineNotices.ts'
import { fieldsColumn, stateOf, type HelplineRow, type Helplines } from './helplines.ts'

interface HelplineRoutesDeps extends Pick<Core, 'namesOf' | 'now' | 'notify' | 'bellChanged'> {
  readonly helplines: Helplines
  readonly centres: () => readonly NetworkCentre[]
  readonly audit: (
    trx: Transaction<Tables>,
    by: PersonId,
    action: 'helpline.change' | 'helpline.confirm',
    centre: CentreId,
  ) => Promise<void>
}

export const helplineRoutes = (deps: HelplineRoutesDeps): readonly Route[] => [
  listRoute(deps),
  changeRoute(deps),
  confirmRoute(deps),
]

const listRoute = ({ helplines, centres, namesOf, now }: HelplineRoutesDeps): Route =>
  route({
    method: 'GET',
    path: '/api/helplines',
    bounds: 'list',
    requires: 'helpline.read',
    find: async () => ({ subject: {}, found: null }),
    async handle({ person }) {
      const rows = new Map((await helplines.list()).map((row) => [row.centre, row]))
      const names = await namesOf([...new Set([...rows.values()].flatMap(({ changed_by }) => changed_by ?? []))])
      const json: HelplineList = {
        helplines: centres()
          .toSorted((a, b) => a.countryName.localeCompare(b.countryName, 'en'))
          .map((centre) => entryOf(centre, rows.get(centre.id), { names, now: now(), person })),
      }
      return { status: 200, json }
    },
  })

/** An entry always has an emergency number, and this one is no secret. */
const NOT_FOR_ALL = '112'

interface Seen {
  readonly names: ReadonlyMap<PersonId, string>
  readonly now: Date
  readonly person: Person
}

/** Who answers the public knows the emergency number and the contact inside the centre; others do not. */
function entryOf({ id, country, countryName }: NetworkCentre, row: HelplineRow | undefined, seen: Seen): HelplineEntry {
  const fields = row === undefined ? null : fieldsColumn.read(row.fields)
  const knowsInside = can(seen.person, 'inquiry.read', { centre: id })
  return {
    centre: id,
    country,
    countryName,
    state: stateOf(row, seen.now),
    fields: fields === null || knowsInside ? fields : { ...fields, emergency: NOT_FOR_ALL, inside: '' },
    version: row?.version ?? 0,
    changedAt: row?.changed_at ?? null,
    changedBy: row === undefined || row.changed_by === null ? '' : (seen.names.get(row.changed_by) ?? ''),
    confirmedAt: row?.confirmed_at ?? null,
  }
}

function findCentre({ centres }: HelplineRoutesDeps, params: Params): NetworkCentre | Refusal {
  return centres().find(({ id }) => id === params['centre']) ?? refuse('no-such-centre')
}

const changeRoute = (deps: HelplineRoutesDeps): Route =>
  route({
    method: 'PUT',
    path: '/api/helplines/:centre',
    bounds: 'small',
    requires: 'helpline.edit',
    body: ChangeHelpline,
    async find(params) {
      const centre = findCentre(deps, params)
      return isRefusal(centre) ? centre : { subject: { centre: centre.id }, found: centre.id }
    },
    async handle({ found: centre, person, body: { version, fields } }) {
      const step = { centre, version, by: person.id, at: deps.now() }
      let concerned: readonly PersonId[] = []
      const isDone = await deps.helplines.change(step, fields, async (trx, row) => {
        await deps.audit(trx, person.id, 'helpline.change', centre)
        concerned =
          stateOf(row, step.at) === 'changed'
            ? await notifyOfChange(trx, deps.notify, { ...step, version: row.version })
            : await settleChange(trx, centre)
      })
      if (!isDone) return refuse('helpline-moved-on')
      deps.bellChanged(concerned)
      return { status: 204 }
    },
  })

const confirmRoute = (deps: HelplineRoutesDeps): Route =>
  route({
    method: 'POST',
    path: '/api/helplines/:centre/confirmation',
    bounds: 'small',
    requires: 'helpline.confirm',
    body: ConfirmHelpline,
    async find(params) {
      const centre = findCentre(deps, params)
      return isRefusal(centre) ? centre : { subject: {}, found: centre.id }
    },
    async handle({ found: centre, person, body: { version } }) {
      const step = { centre, version, by: person.id, at: deps.now() }
      let concerned: readonly PersonId[] = []
      const isDone = await deps.helplines.confirm(step, async (trx) => {
        await deps.audit(trx, person.id, 'helpline.confirm', centre)
        concerned = await settleAll(trx, centre)
      })
      if (!isDone) return refuse('helpline-moved-on')
      deps.bellChanged(concerned)
      return { status: 204 }
    },
  })
