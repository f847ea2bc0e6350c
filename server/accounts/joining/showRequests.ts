/** Join requests as deciders see them, and one's own. */
import type { JoinRequest, OwnJoinRequest } from '../../../shared/accounts/joinRequest.ts'
import type { PersonId } from '../../../shared/ids.ts'
import type { Person } from '../../../shared/permissions.ts'
import { isVerifiedAddress, type Identities } from '../identities.ts'
import { matchAddress } from './addressMatch.ts'
import type { JoinRequests, JoinRow } from './joinRequests.ts'
import { ESCALATED_AFTER_DAYS, REMINDED_AFTER_DAYS } from './reminders.ts'
import { afterWorkingDays } from './workingDays.ts'

export interface ShowRequestsDeps {
  readonly requests: JoinRequests
  readonly identities: Pick<Identities, 'ofPerson'>
  readonly listPeople: () => Promise<readonly Person[]>
  readonly decidersOf: (row: JoinRow) => Promise<readonly PersonId[]>
}

/** Another request of the same person that was decided or withdrawn. */
const earlierOf = (rows: readonly JoinRow[], own: JoinRow): JoinRequest['earlier'] =>
  rows.flatMap(({ id, state, decided_at: at }) => (id === own.id || at === null ? [] : [{ state, at }]))

export async function showRequests(
  deps: ShowRequestsDeps,
  rows: readonly JoinRow[],
  viewer: Person,
): Promise<JoinRequest[]> {
  const ids = rows.map(({ id }) => id)
  const [people, messages, seen] = await Promise.all([
    deps.listPeople(),
    deps.requests.messages(ids),
    deps.requests.seenBy(ids),
  ])
  const byId = new Map(people.map((person) => [person.id, person]))
  const nameOf = (id: PersonId | null): string => (id === null ? '' : (byId.get(id)?.name ?? ''))
  const shown = rows.map(async (row): Promise<JoinRequest | null> => {
    const person = byId.get(row.person)
    if (person === undefined) return null
    const [identities, all] = await Promise.all([
      deps.identities.ofPerson(person.id),
      deps.requests.ofPerson(person.id),
    ])
    const { id, name, email } = person
    const emailVerified = isVerifiedAddress(email, identities)
    return {
      id: row.id,
      person: {
        id,
        name,
        email,
        emailVerified,
      },
      role: row.role,
      centre: row.centre,
      reason: row.reason,
      state: row.state,
      askedAt: row.asked_at,
      addressMatch: matchAddress({ email, emailVerified }, row.centre, people),
      earlier: earlierOf(all, row),
      messages: messagesOf(messages, row, viewer, nameOf),
      remindedAt: row.reminded_at,
      escalatedAt: row.escalated_at,
      seenBy: seenOf(seen, row, nameOf),
      decidedAt: row.decided_at,
      decidedBy: row.decided_by === null ? null : nameOf(row.decided_by),
    }
  })
  return (await Promise.all(shown)).flatMap((one) => one ?? [])
}

export async function showOwnRequest(deps: ShowRequestsDeps, row: JoinRow, person: Person): Promise<OwnJoinRequest> {
  const [people, messages, seen, deciders] = await Promise.all([
    deps.listPeople(),
    deps.requests.messages([row.id]),
    deps.requests.seenBy([row.id]),
    deps.decidersOf(row),
  ])
  const byId = new Map(people.map((one) => [one.id, one.name]))
  const nameOf = (id: PersonId | null): string => (id === null ? '' : (byId.get(id) ?? ''))
  const asked = new Date(row.asked_at)
  return {
    request: {
      id: row.id,
      role: row.role,
      centre: row.centre,
      reason: row.reason,
      state: row.state,
      askedAt: row.asked_at,
      words: row.words,
      messages: messagesOf(messages, row, person, nameOf),
      seenBy: seenOf(seen, row, nameOf),
      deciders: deciders.map(nameOf),
      reminderAt: afterWorkingDays(asked, REMINDED_AFTER_DAYS).toISOString(),
      escalationAt: afterWorkingDays(asked, ESCALATED_AFTER_DAYS).toISOString(),
    },
  }
}

const messagesOf = (
  all: Awaited<ReturnType<JoinRequests['messages']>>,
  row: JoinRow,
  viewer: Person,
  nameOf: (id: PersonId) => string,
): JoinRequest['messages'] =>
  all
    .filter(({ request }) => request === row.id)
    .map(({ person, at, words }) => ({ by: nameOf(person), at, words, own: person === viewer.id }))

const seenOf = (
  all: Awaited<ReturnType<JoinRequests['seenBy']>>,
  row: JoinRow,
  nameOf: (id: PersonId) => string,
): JoinRequest['seenBy'] =>
  all.filter(({ request }) => request === row.id).map(({ person, at }) => ({ name: nameOf(person), at }))
