/** Words reasons and objections in a language. Pure. */
import type { Message } from '../messages/message.ts'
import type { Localiser } from '../messages/localiser.ts'
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
export function reasonText(reason: Reason, localiser: Localiser, nameOf: NameOf): string {
  switch (reason.v) {
    case 0:
      return reason.text
    case 1:
      return textOfVersion1(reason, localiser, nameOf)
    case 2:
      return textOfVersion2(reason, localiser, nameOf)
  }
}

function textOfVersion1(reason: ReasonOfVersion1, localiser: Localiser, nameOf: NameOf): string {
  const { text, list, languageName, dayAndMonth } = localiser
  const concepts = (ids: readonly string[]): string => conceptList(ids, localiser)
  switch (reason.kind) {
    case 'looks-for': {
      const parts = { seeker: nameOf(reason.seeker), giver: nameOf(reason.giver), what: soughtText(reason, localiser) }
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
        audiences: inSentence(AUDIENCE_MESSAGES, reason.audiences, localiser),
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

function textOfVersion2(reason: ReasonOfVersion2, localiser: Localiser, nameOf: NameOf): string {
  const { text } = localiser
  switch (reason.kind) {
    case 'looks-for':
      return text(REASON_MESSAGES[reason.kind], {
        seeker: nameOf(reason.seeker),
        giver: nameOf(reason.giver),
        what: soughtText(reason, localiser),
      })
    case 'seeks-and-offers':
      return text(REASON_MESSAGES[reason.kind], {
        seeker: nameOf(reason.seeker),
        giver: nameOf(reason.giver),
        concepts: conceptList(reason.concepts, localiser),
      })
    case 'seem-about':
    case 'both-on':
    case 'both-have':
    case 'both-involve':
    case 'both-at':
      return text(REASON_MESSAGES[reason.kind], { concepts: conceptList(reason.concepts, localiser) })
    case 'same-words':
      return text(REASON_MESSAGES[reason.kind], { words: localiser.list(reason.words) })
    case 'same-themes':
      return text(REASON_MESSAGES[reason.kind], { themes: inSentence(THEME_MESSAGES, reason.themes, localiser) })
  }
}

interface Sought {
  readonly things: readonly string[]
  readonly topics: readonly string[]
  readonly people: readonly string[]
}

/** `a speaker or trainer on sextortion`. */
function soughtText({ things, topics, people }: Sought, localiser: Localiser): string {
  const isNameless = topics.length + people.length === 0
  if (things.length === 0 && isNameless) return localiser.text(SOUGHT_MESSAGES['in-other-words'])
  const on = topics.length > 0 ? '-on' : ''
  const with_ = people.length > 0 ? '-with' : ''
  return localiser.text(SOUGHT_MESSAGES[`things${on}${with_}`], {
    things: things.length > 0 ? conceptList(things, localiser) : localiser.text(SOUGHT_MESSAGES.something),
    topics: conceptList(topics, localiser),
    people: conceptList(people, localiser),
  })
}

/** @returns a sentence without a full stop */
export function objectionText(objection: Objection, localiser: Localiser, nameOf: NameOf): string {
  const { text, list, languageName } = localiser
  const between = (words: (side: readonly string[]) => string, [one, other]: readonly [string[], string[]]): string =>
    text(OBJECTION_MESSAGES[objection.kind], { one: words(one), other: words(other) })
  switch (objection.kind) {
    case 'other-audiences':
      return between((ids) => inSentence(AUDIENCE_MESSAGES, ids, localiser), objection.audiences)
    case 'weeks-apart':
      return text(OBJECTION_MESSAGES[objection.kind], { weeks: objection.weeks })
    case 'no-common-language':
      return between((codes) => list(codes.map(languageName)), objection.languages)
    case 'other-format': {
      const [one, other] = objection.formats
      return between((ids) => inSentence(FORMAT_MESSAGES, ids, localiser), [[one], [other]])
    }
    case 'other-outputs':
      return between((ids) => conceptList(ids, localiser), objection.concepts)
    case 'says-little':
      return text(OBJECTION_MESSAGES[objection.kind], { owner: nameOf(objection.owner) })
    case 'little-understood':
      return text(OBJECTION_MESSAGES[objection.kind], {
        owner: nameOf(objection.owner),
        percent: Math.round(objection.share * 100),
      })
  }
}

const conceptList = (ids: readonly string[], { list, text }: Localiser): string =>
  list(ids.map((id) => text(conceptMessage(id))))

const inSentence = (
  messages: Readonly<Record<string, Message>>,
  ids: readonly string[],
  { list, text }: Localiser,
): string =>
  list(
    ids.map((id) => {
      const message = messages[id]
      return message === undefined ? id : text(message)
    }),
  )
