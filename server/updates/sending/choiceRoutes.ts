/** Whether oneself receives the letter, the link in each letter that stops it, and addresses that are paused. */
import type { PersonId } from '../../../shared/ids.ts'
import type { Person } from '../../../shared/permissions.ts'
import { SetUpdateChoice, type UpdateChoice } from '../../../shared/updates/api.ts'
import type { Core } from '../../core.ts'
import { refuse } from '../../http/result.ts'
import { openRoute, route, type Route } from '../../http/route.ts'
import type { Database } from '../../store/database.ts'
import { choiceOf, chooseLetter, wantsLetter } from './letterChoices.ts'

export interface ChoiceRoutesDeps extends Pick<Core, 'db' | 'now' | 'people'> {
  readonly paused: (db: Database) => Promise<ReadonlyMap<PersonId, string>>
  readonly resume: (db: Database, person: PersonId) => Promise<void>
  /** @returns null for a token that nobody has */
  readonly personOfLink: (token: string) => Promise<PersonId | null>
}

const nothing = async () => ({ subject: {}, found: null })

export const choiceRoutes = (deps: ChoiceRoutesDeps): readonly Route[] => [
  ...ownRoutes(deps),
  resumeRoute(deps),
  ...linkRoutes(deps),
]

async function shownChoice({ db, paused }: ChoiceRoutesDeps, person: Person): Promise<UpdateChoice> {
  const [said, pausedSince] = await Promise.all([choiceOf(db, person.id), paused(db)])
  return { wants: wantsLetter(person, said), isPaused: pausedSince.has(person.id) }
}

const ownRoutes = (deps: ChoiceRoutesDeps): readonly Route[] => [
  route({
    method: 'GET',
    path: '/api/update-choice',
    bounds: 'small',
    requires: 'mail.choose',
    find: nothing,
    handle: async ({ person }) => ({ status: 200, json: await shownChoice(deps, person) }),
  }),
  route({
    method: 'PUT',
    path: '/api/update-choice',
    bounds: 'small',
    requires: 'mail.choose',
    body: SetUpdateChoice,
    find: nothing,
    async handle({ person, body: { wants } }) {
      await chooseLetter(deps.db, person.id, wants, deps.now())
      return { status: 200, json: await shownChoice(deps, person) }
    },
  }),
  // Letters go to one's own address again, although its mail server refused three.
  route({
    method: 'POST',
    path: '/api/update-choice/resume',
    bounds: 'small',
    requires: 'mail.choose',
    find: nothing,
    async handle({ person }) {
      await deps.resume(deps.db, person.id)
      return { status: 200, json: await shownChoice(deps, person) }
    },
  }),
]

const resumeRoute = (deps: ChoiceRoutesDeps): Route =>
  route({
    method: 'POST',
    path: '/api/updates/paused/:person',
    bounds: 'small',
    requires: 'update.edit',
    find: async ({ person = '' }) => ({ subject: { closed: false }, found: person }),
    async handle({ found }) {
      const person = await deps.people.find(found as PersonId)
      if (person === null) return refuse('no-such-person')
      await deps.resume(deps.db, person.id)
      return { status: 204 }
    },
  })

const linkRoutes = ({ db, now, personOfLink }: ChoiceRoutesDeps): readonly Route[] => [
  // Mail programs follow links to look at them, so a GET changes nothing: it leads to the page with the button.
  openRoute({
    method: 'GET',
    path: '/api/unsubscribe/:token/letter',
    bounds: 'small',
    async handle({ params: { token = '' } }) {
      if ((await personOfLink(token)) === null) return refuse('no-such-link')
      return { status: 303, headers: { location: `/unsubscribe/${token}/letter` } }
    },
  }),
  // Sent by mail providers, as a form and without a session (RFC 8058): the token is all that counts.
  openRoute({
    method: 'POST',
    path: '/api/unsubscribe/:token/letter',
    bounds: 'small',
    fromAnywhere: true,
    async handle({ params: { token = '' } }) {
      const person = await personOfLink(token)
      if (person === null) return refuse('no-such-link')
      await chooseLetter(db, person, false, now())
      return { status: 204 }
    },
  }),
]
