/** Words reasons and objections in a language. Pure. */
import type { Message } from '../messages/message.ts'
import type { Translator } from '../messages/translator.ts'
import { conceptMessage } from './conceptMessage.ts'
import type { Objection, Reason, ReasonOfVersion1, ReasonOfVersion2 } from './reason.ts'
import {
  AUDIENCE_MESSAGES,
  FORMAT_MESSAGES,
  OBJECTION_MESSAGES,
  REASON_MESSAGES,
  SOUGHT_MESSAGES,
  THEME_MESSAGES,
} from './reasonMessages.ts'

/** Names an owner of activities. */
type NameOf = (owner: string) => string

/** @returns a sentence without a full stop */
export function reasonText(reason: Reason, translator: Translator, nameOf: NameOf): string {
  switch (reason.v) {
    case 0:
      return reason.text
    case 1:
      return textOfVersion1(reason, translator, nameOf)
    case 2:
      return textOfVersion2(reason, translator, nameOf)
  }
}

function textOfVersion1(reason: ReasonOfVersion1, translator: Translator, nameOf: NameOf): string {
  const { text, list, languageName, dayAndMonth } = translator
  const concepts = (ids: readonly string[]): string => conceptList(ids, translator)
  switch (reason.kind) {
    case 'looks-for': {
      const parts = { seeker: nameOf(reason.seeker), giver: nameOf(reason.giver), what: soughtText(reason, translator) }
      return text(REASON_MESSAGES[reason.certain ? 'looks-for' : 'may-look-for'], parts)
    }
    case 'both-on':
    case 'both-have':
    case 'both-involve':
    case 'both-at':
      return text(REASON_MESSAGES[reason.kind], { concepts: concepts(reason.concepts) })
    case 'same-partner':
      return text(REASON_MESSAGES[reason.kind], { partners: list(reason.partners) })
    case 'both-reach':
    case 'both-in-language':
      return text(REASON_MESSAGES[reason.kind], { languages: list(reason.languages.map(languageName)) })
    case 'both-for':
      return text(REASON_MESSAGES[reason.kind], {
        audiences: inSentence(AUDIENCE_MESSAGES, reason.audiences, translator),
      })
    case 'same-week':
      return text(REASON_MESSAGES[reason.kind], { monday: dayAndMonth(reason.monday) })
    case 'following-days':
    case 'close-in-meaning':
      return text(REASON_MESSAGES[reason.kind])
    case 'days-apart':
      return text(REASON_MESSAGES[reason.kind], { days: reason.days })
  }
}

function textOfVersion2(reason: ReasonOfVersion2, translator: Translator, nameOf: NameOf): string {
  const { text } = translator
  switch (reason.kind) {
    case 'looks-for':
      return text(REASON_MESSAGES[reason.kind], {
        seeker: nameOf(reason.seeker),
        giver: nameOf(reason.giver),
        what: soughtText(reason, translator),
      })
    case 'seeks-and-offers':
      return text(REASON_MESSAGES[reason.kind], {
        seeker: nameOf(reason.seeker),
        giver: nameOf(reason.giver),
        concepts: conceptList(reason.concepts, translator),
      })
    case 'seem-about':
    case 'both-on':
    case 'both-have':
    case 'both-involve':
    case 'both-at':
      return text(REASON_MESSAGES[reason.kind], { concepts: conceptList(reason.concepts, translator) })
    case 'same-words':
      return text(REASON_MESSAGES[reason.kind], { words: translator.list(reason.words) })
    case 'same-themes':
      return text(REASON_MESSAGES[reason.kind], { themes: inSentence(THEME_MESSAGES, reason.themes, translator) })
  }
}

interface Sought {
  readonly things: readonly string[]
  readonly topics: readonly string[]
  readonly people: readonly string[]
}

/** `a speaker or trainer on sextortion`. */
function soughtText({ things, topics, people }: Sought, translator: Translator): string {
  const isNameless = topics.length + people.length === 0
  if (things.length === 0 && isNameless) return translator.text(SOUGHT_MESSAGES['in-other-words'])
  const on = topics.length > 0 ? '-on' : ''
  const with_ = people.length > 0 ? '-with' : ''
  return translator.text(SOUGHT_MESSAGES[`things${on}${with_}`], {
    things: things.length > 0 ? conceptList(things, translator) : translator.text(SOUGHT_MESSAGES.something),
    topics: conceptList(topics, translator),
    people: conceptList(people, translator),
  })
}

/** @returns a sentence without a full stop */
export function objectionText(objection: Objection, translator: Translator, nameOf: NameOf): string {
  const { text, list, languageName } = translator
  const between = (words: (side: readonly string[]) => string, [one, other]: readonly [string[], string[]]): string =>
    text(OBJECTION_MESSAGES[objection.kind], { one: words(one), other: words(other) })
  switch (objection.kind) {
    case 'other-audiences':
      return between((ids) => inSentence(AUDIENCE_MESSAGES, ids, translator), objection.audiences)
    case 'weeks-apart':
      return text(OBJECTION_MESSAGES[objection.kind], { weeks: objection.weeks })
    case 'no-common-language':
      return between((codes) => list(codes.map(languageName)), objection.languages)
    case 'other-format': {
      const [one, other] = objection.formats
      return between((ids) => inSentence(FORMAT_MESSAGES, ids, translator), [[one], [other]])
    }
    case 'other-outputs':
      return between((ids) => conceptList(ids, translator), objection.concepts)
    case 'says-little':
      return text(OBJECTION_MESSAGES[objection.kind], { owner: nameOf(objection.owner) })
    case 'little-understood':
      return text(OBJECTION_MESSAGES[objection.kind], {
        owner: nameOf(objection.owner),
        percent: Math.round(objection.share * 100),
      })
  }
}

const conceptList = (ids: readonly string[], { list, text }: Translator): string =>
  list(ids.map((id) => text(conceptMessage(id))))

const inSentence = (
  messages: Readonly<Record<string, Message>>,
  ids: readonly string[],
  { list, text }: Translator,
): string =>
  list(
    ids.map((id) => {
      const message = messages[id]
      return message === undefined ? id : text(message)
    }),
  )
