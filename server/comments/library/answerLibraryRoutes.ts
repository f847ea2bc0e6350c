/** Canned and agreed answers, the FAQ and like questions over HTTP. */
import {
  SaveCannedAnswer,
  SaveFaqEntry,
  MAX_SIMILAR_QUERY_CHARACTERS,
  type CannedAnswerList,
  type FaqList,
  type FittingAnswers,
  type SimilarThreads,
} from '../../../shared/comments/answerLibrary.ts'
import type { Mentionable } from '../../../shared/comments/api.ts'
import { textOfComment } from '../../../shared/comments/body.ts'
import type { Comment } from '../../../shared/comments/thread.ts'
import type { PersonId } from '../../../shared/ids.ts'
import { can, type Person, type Role } from '../../../shared/permissions.ts'
import type { Core } from '../../core.ts'
import { refuse } from '../../http/result.ts'
import { byCampaign } from '../../http/inCampaign.ts'
import { route, type Route } from '../../http/route.ts'
import type { Anchors } from '../anchors.ts'
import { agreedAnswerRoutes } from './agreedAnswerRoutes.ts'
import type { AnswerLibrary } from './answerLibrary.ts'
import { entryRoutes } from './entryRoutes.ts'
import type { Mentions } from '../mentions.ts'
import type { SimilarQuestions } from './similarQuestions.ts'
import { showThreads } from '../showThreads.ts'
import type { Threads } from '../threads.ts'

interface AnswerLibraryRoutesDeps extends Pick<Core, 'findCampaign' | 'namesOf'> {
  readonly answerLibrary: AnswerLibrary
  readonly like: SimilarQuestions
  readonly mentions: Mentions
  readonly threads: Threads
  readonly anchorsOf: Anchors['of']
  readonly listPeople: () => Promise<readonly Person[]>
  readonly rolesOf: (people: readonly PersonId[]) => Promise<ReadonlyMap<PersonId, Role>>
}

const MAX_LIKE = 5
/** A network of forty centres asks the same at most this often. */
const MAX_SIMILAR = 40
const MAX_FITTING_FAQ = 3
/** A person who waits for approval sees no thread, so nobody can mention them. */
const isApproved = (person: Person): boolean => can(person, 'campaign.read', {})
const nothing = async () => ({ subject: {}, found: null })

export function answerLibraryRoutes(deps: AnswerLibraryRoutesDeps): readonly Route[] {
  return [
    ...mentionRoutes(deps),
    ...cannedAnswerRoutes(deps),
    ...agreedAnswerRoutes(deps),
    ...faqRoutes(deps),
    ...similarThreadRoutes(deps),
  ]
}

function mentionRoutes({ listPeople }: AnswerLibraryRoutesDeps): readonly Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/mentionable',
      bounds: 'list',
      requires: 'person.mention',
      find: nothing,
      async handle() {
        const people = (await listPeople()).filter(isApproved)
        const json: Mentionable = {
          people: people.map(({ id, name, role, memberships }) => ({
            id,
            name,
            role,
            centres: memberships.map(({ centre }) => centre),
          })),
        }
        return { status: 200, json }
      },
    }),
  ]
}

const cannedAnswerRoutes = ({ answerLibrary, like, mentions }: AnswerLibraryRoutesDeps): readonly Route[] => [
  route({
    method: 'GET',
    path: '/api/canned-answers',
    bounds: 'list',
    requires: 'canned-answer.edit',
    find: nothing,
    async handle() {
      const json: CannedAnswerList = { answers: await answerLibrary.cannedAnswers() }
      return { status: 200, json }
    },
  }),
  ...entryRoutes({
    kind: 'canned',
    path: '/api/canned-answers',
    requires: 'canned-answer.edit',
    body: SaveCannedAnswer,
    read: (body) => body,
    answerLibrary,
    mentions,
    onChanged: () => like.cannedChanged(),
  }),
]

const faqRoutes = ({ answerLibrary, like, mentions, findCampaign }: AnswerLibraryRoutesDeps): readonly Route[] => [
  route({
    method: 'GET',
    path: '/api/campaigns/:campaign/faq',
    bounds: 'list',
    requires: 'faq.read',
    find: byCampaign(findCampaign),
    async handle({ query }) {
      const asked = query.get('like')?.trim().slice(0, MAX_SIMILAR_QUERY_CHARACTERS)
      const entries = asked === undefined ? await answerLibrary.faq() : [...(await like.faq(asked, MAX_LIKE))]
      const json: FaqList = { entries }
      return { status: 200, json }
    },
  }),
  ...entryRoutes({
    kind: 'faq',
    path: '/api/faq',
    requires: 'faq.edit',
    body: SaveFaqEntry,
    read: ({ question, answer }) => ({ title: question, body: answer }),
    answerLibrary,
    mentions,
    onChanged: () => like.faqChanged(),
  }),
]

function similarThreadRoutes(deps: AnswerLibraryRoutesDeps): readonly Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/thread/:thread/similar',
      bounds: 'list',
      requires: 'queue.read',
      find: async ({ thread = '' }) => ({ subject: {}, found: thread }),
      async handle({ found, person }) {
        const json = await similarTo(deps, person, found)
        return json === null ? refuse('no-such-thread') : { status: 200, json }
      },
    }),
    route({
      method: 'GET',
      path: '/api/thread/:thread/fitting',
      bounds: 'list',
      requires: 'queue.read',
      find: async ({ thread = '' }) => ({ subject: {}, found: thread }),
      async handle({ found }) {
        const thread = await deps.threads.find(found)
        if (thread === null) return refuse('no-such-thread')
        const json: FittingAnswers = await deps.like.fitting(thread, MAX_FITTING_FAQ)
        return { status: 200, json }
      },
    }),
  ]
}

/** Returns the similar threads that this person may see, each with the last answer of the staff. */
async function similarTo(
  { threads, like, ...deps }: AnswerLibraryRoutesDeps,
  person: Person,
  id: string,
): Promise<SimilarThreads | null> {
  const thread = await threads.find(id)
  if (thread === null) return null
  const rows = await Promise.all((await like.threads(thread, MAX_SIMILAR)).map((one) => threads.find(one)))
  const shown = await showThreads(
    rows.filter((row) => row !== null),
    person,
    threads,
    deps.namesOf,
    deps.anchorsOf,
  )
  const roles = await deps.rolesOf(shown.flatMap(({ comments }) => comments.map(({ author }) => author.id)))
  const isOfStaff = ({ author }: Comment): boolean => {
    const role = roles.get(author.id)
    return role === 'helpdesk' || role === 'coordinator'
  }
  return {
    threads: shown.map(({ id: other, document, state, comments }) => ({
      id: other,
      document,
      state,
      question: textOfComment(comments[0]?.body ?? { type: 'doc' }),
      asker: comments[0]?.author.name ?? '',
      last: comments.at(-1)?.number ?? 0,
      answer: comments.findLast((comment) => comment.body !== null && isOfStaff(comment))?.body ?? null,
    })),
  }
}
