/** Who receives a letter: everybody with access who wants it, and whose address takes mails. */
import type { PersonId } from '../../../shared/ids.ts'
import type { Person, Role } from '../../../shared/permissions.ts'
import type { LetterRecipients } from '../../../shared/updates/api.ts'
import type { People } from '../../accounts/accounts.ts'
import type { Database } from '../../store/database.ts'
import { allChoices, mayReceive, wantsLetter } from './letterChoices.ts'

export interface RecipientsDeps {
  readonly db: Database
  readonly people: Pick<People, 'list'>
  /** People whose address is paused, and since when. */
  readonly paused: (db: Database) => Promise<ReadonlyMap<PersonId, string>>
}

interface Recipients {
  readonly receiving: readonly Person[]
  readonly switchedOff: readonly Person[]
  readonly notAsked: readonly Person[]
  readonly paused: readonly (Person & { readonly since: string })[]
}

export async function readRecipients({ db, people, paused }: RecipientsDeps): Promise<Recipients> {
  const [all, choices, pausedSince] = await Promise.all([people.list(), allChoices(db), paused(db)])
  const able = all.filter(mayReceive)
  const wants = Map.groupBy(able, (person) => wantsLetter(person, choices.get(person.id) ?? null))
  const wanting = wants.get(true) ?? []
  return {
    receiving: wanting.filter(({ id }) => !pausedSince.has(id)),
    switchedOff: wants.get(false) ?? [],
    notAsked: wants.get(null) ?? [],
    paused: wanting.flatMap((person) => {
      const since = pausedSince.get(person.id)
      return since === undefined ? [] : [{ ...person, since }]
    }),
  }
}

const ROLES: readonly Role[] = ['planner', 'helpdesk', 'coordinator', 'reader']

export const showRecipients = ({ receiving, switchedOff, notAsked, paused }: Recipients): LetterRecipients => ({
  people: receiving.length,
  byRole: ROLES.map((role) => ({ role, people: receiving.filter((person) => person.role === role).length })),
  switchedOff: switchedOff.length,
  notAsked: notAsked.length,
  paused: paused.map(({ id, name, since }) => ({ id, name, since })),
})
