/** Agreed answers over HTTP: one text for each language. */
import {
  AddAgreedAnswer,
  SaveAgreedText,
  TranslatedLanguage,
  type AgreedAnswerList,
} from '../../../shared/comments/answerLibrary.ts'
import { isRefusal, refuse } from '../../http/result.ts'
import { route, type Params, type Route } from '../../http/route.ts'
import { ALL_READERS, type Mentions } from '../mentions.ts'
import type { AnswerLibrary } from './answerLibrary.ts'
import { entryRoutes } from './entryRoutes.ts'

interface AgreedAnswerRoutesDeps {
  readonly answerLibrary: AnswerLibrary
  readonly mentions: Mentions
}

const PATH = '/api/agreed-answers'
const TEXT = `${PATH}/:id/texts/:language`

export const agreedAnswerRoutes = (deps: AgreedAnswerRoutesDeps): readonly Route[] => [
  listRoute(deps),
  ...entryRoutes({
    ...deps,
    kind: 'agreed',
    path: PATH,
    requires: 'agreed-answer.edit',
    body: AddAgreedAnswer,
    read: (body) => body,
    onChanged: () => {},
  }),
  writeTextRoute(deps),
  removeTextRoute(deps),
]

const listRoute = ({ answerLibrary }: AgreedAnswerRoutesDeps): Route =>
  route({
    method: 'GET',
    path: PATH,
    bounds: 'list',
    requires: 'agreed-answer.read',
    find: async () => ({ subject: {}, found: null }),
    async handle() {
      const json: AgreedAnswerList = { answers: await answerLibrary.agreedAnswers() }
      return { status: 200, json }
    },
  })

const writeTextRoute = ({ answerLibrary, mentions }: AgreedAnswerRoutesDeps): Route =>
  route({
    method: 'PUT',
    path: TEXT,
    bounds: 'text',
    requires: 'agreed-answer.edit',
    body: SaveAgreedText,
    find: findText,
    async handle({ found, body: given, person }) {
      const body = await mentions.name(given.body, person, ALL_READERS)
      if (isRefusal(body)) return body
      const isWritten = await answerLibrary.writeText(found, body, person.id, new Date())
      return isWritten ? { status: 204 } : refuse('no-such-answer')
    },
  })

const removeTextRoute = ({ answerLibrary }: AgreedAnswerRoutesDeps): Route =>
  route({
    method: 'DELETE',
    path: TEXT,
    bounds: 'small',
    requires: 'agreed-answer.edit',
    find: findText,
    async handle({ found }) {
      return (await answerLibrary.removeText(found)) ? { status: 204 } : refuse('no-such-answer')
    },
  })

async function findText({ id = '', language = '' }: Params) {
  const known = TranslatedLanguage.safeParse(language)
  return known.success ? { subject: {}, found: { answer: id, language: known.data } } : refuse('no-such-language')
}
