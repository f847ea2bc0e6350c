/**
 * Compares the rights in memory with the database. A node that is killed between a change and its message tells nobody.
 * The node that finds the difference sends the message instead, so that no right outlasts its end by more than one
 * interval.
 */
import { isDeepStrictEqual } from 'node:util'
import type { Clock } from '../../../shared/clock.ts'
import type { Person } from '../../../shared/permissions.ts'
import type { HelpAccess } from '../../accounts/helpAccess.ts'
import type { PeopleQueries } from '../../accounts/people.ts'
import type { Sessions } from '../../accounts/sessions.ts'
import type { Bus } from '../../bus/bus.ts'
import type { Campaigns } from '../../campaigns/campaigns.ts'
import type { Live } from '../../http/live.ts'
import { every } from '../../pacing/clock.ts'
import { runJob } from '../../pacing/jobBounds.ts'
import type { Rooms } from '../../sync/rooms.ts'
import { accessByName, type DocumentAccess } from '../../documents/access.ts'

export interface RecheckRightsDeps {
  readonly bus: Pick<Bus, 'publish'>
  readonly campaigns: Pick<Campaigns, 'list' | 'reload'>
  readonly helpAccess: Pick<HelpAccess, 'reloadAll'>
  readonly people: Pick<PeopleQueries, 'findAll'>
  readonly sessions: Pick<Sessions, 'held' | 'endedOf'>
  readonly live: Pick<Live, 'listeners'>
  readonly rooms: Pick<Rooms, 'rooms' | 'recheckAccess'>
  readonly access: Pick<DocumentAccess, 'accessOf'>
}

/** Half a minute passes at most until a difference is found, the reading included. */
const RECHECK_EVERY_MS = 20_000

/** @returns a function that ends it */
export function startRecheckingRights({
  recheck,
  clock,
  onFailure,
}: {
  readonly recheck: () => Promise<void>
  readonly clock: Clock
  readonly onFailure: (error: unknown) => void
}): () => void {
  let isRechecking = false
  return every(clock, RECHECK_EVERY_MS, () => {
    if (isRechecking) return
    isRechecking = true
    runJob('recheck-rights', clock, recheck, onFailure)
      .catch(onFailure)
      .finally(() => (isRechecking = false))
  })
}

/** @returns a function that compares once */
export const recheckRights = (deps: RecheckRightsDeps) => async (): Promise<void> => {
  await recheckCampaigns(deps)
  for (const plan of await deps.helpAccess.reloadAll()) deps.bus.publish({ kind: 'help-access-changed', ...plan })
  await recheckSessions(deps)
  await recheckPeople(deps)
}

async function recheckCampaigns({ campaigns, bus }: RecheckRightsDeps): Promise<void> {
  const before = new Map(campaigns.list().map((campaign) => [campaign.id, campaign]))
  await campaigns.reload()
  for (const campaign of campaigns.list()) {
    if (isDeepStrictEqual(campaign, before.get(campaign.id))) continue
    bus.publish({ kind: 'campaign-changed', campaign: campaign.id })
  }
}

const socketsIn = ({ rooms }: RecheckRightsDeps) =>
  [...rooms.rooms.values()].flatMap(({ audience }) => [...audience.sockets])

async function recheckSessions(deps: RecheckRightsDeps): Promise<void> {
  const here = [...deps.sessions.held(), ...deps.live.listeners(), ...socketsIn(deps)]
  const hashes = new Set(here.map(({ tokenHash }) => tokenHash))
  for (const tokenHash of await deps.sessions.endedOf([...hashes]))
    deps.bus.publish({ kind: 'session-ended', tokenHash })
}

async function recheckPeople(deps: RecheckRightsDeps): Promise<void> {
  const { bus, people, sessions, live, rooms, access } = deps
  const held = [...sessions.held(), ...live.listeners()].map(({ person }) => person)
  // Sockets of one session share one object.
  const here = new Set([...held, ...socketsIn(deps).map(({ person }) => person)])
  const now = await people.findAll([...new Set([...here].map(({ id }) => id))])
  const isOld = (person: Person) => !isDeepStrictEqual(person, now.get(person.id))
  for (const person of new Set(held.filter(isOld).map(({ id }) => id))) bus.publish({ kind: 'person-changed', person })
  // A socket keeps the person who opened it: if the access is unchanged, it is judged each time, and stays.
  const old = new Set([...here].filter(isOld))
  rooms.recheckAccess(
    ({ person }, document) => accessByName(access, now.get(person.id) ?? null, document),
    ({ person }) => old.has(person),
  )
}
