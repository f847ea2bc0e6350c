/** Adding, changing and removing entries of the answer library: the same for each kind. */
import type { z } from 'zod'
import type { Action, Person } from '../../../shared/permissions.ts'
import type { TranslatedLanguage } from '../../../shared/comments/answerLibrary.ts'
import type { RichText } from '../../../shared/richtext/json.ts'
import { isRefusal, refuse, type Refusal } from '../../http/result.ts'
import { route, type Params, type Route } from '../../http/route.ts'
import type { LibraryKind } from '../../store/tables.ts'
import { ALL_READERS, type Mentions } from '../mentions.ts'
import type { AnswerLibrary, LibraryContent } from './answerLibrary.ts'

interface EntryRoutesOptions<B> {
  readonly kind: LibraryKind
  readonly path: string
  readonly requires: Extract<Action, 'canned-answer.edit' | 'agreed-answer.edit' | 'faq.edit'>
  readonly body: z.ZodType<B>
  readonly read: (body: B) => LibraryContent
  readonly answerLibrary: AnswerLibrary
  readonly mentions: Mentions
  /** Called after each change. */
  readonly onChanged: () => void
}

export function entryRoutes<B>(options: EntryRoutesOptions<B>): readonly Route[] {
  const { kind, path, requires, body, answerLibrary, onChanged } = options
  return [
    route({
      method: 'POST',
      path,
      bounds: 'text',
      requires,
      body,
      find: async () => ({ subject: {}, found: null }),
      async handle({ body: given, person }) {
        const entry = await contentOf(options, given, person)
        if (isRefusal(entry)) return entry
        const full = await answerLibrary.add(kind, entry, person.id, new Date())
        if (full !== null) return refuse(full)
        onChanged()
        return { status: 204 }
      },
    }),
    route({
      method: 'PATCH',
      path: `${path}/:id`,
      bounds: 'text',
      requires,
      body,
      find: byId,
      handle: ({ found, body: given, person }) => change(options, found, given, person),
    }),
    route({
      method: 'DELETE',
      path: `${path}/:id`,
      bounds: 'small',
      requires,
      find: byId,
      async handle({ found }) {
        const isRemoved = await answerLibrary.remove(kind, found)
        onChanged()
        return isRemoved ? { status: 204 } : refuse('no-such-answer')
      },
    }),
  ]
}

async function change<B>(options: EntryRoutesOptions<B>, id: string, body: B, person: Person) {
  const entry = await contentOf(options, body, person)
  if (isRefusal(entry)) return entry
  const isChanged = await options.answerLibrary.change(options.kind, id, entry, person.id, new Date())
  options.onChanged()
  return isChanged ? ({ status: 204 } as const) : refuse('no-such-answer')
}

async function contentOf<B>(
  { read, mentions }: EntryRoutesOptions<B>,
  given: B,
  person: Person,
): Promise<LibraryContent | Refusal> {
  const content = read(given)
  const body = await mentions.name(content.body, person, ALL_READERS)
  if (isRefusal(body)) return body
  const translations: Partial<Record<TranslatedLanguage, RichText>> = {}
  for (const [language, text] of Object.entries(content.translations ?? {}) as [TranslatedLanguage, RichText][]) {
    const named = await mentions.name(text, person, ALL_READERS)
    if (isRefusal(named)) return named
    translations[language] = named
  }
  return { ...content, body, translations }
}

const byId = async ({ id = '' }: Params) => ({ subject: {}, found: id })
