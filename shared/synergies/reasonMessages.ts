/** The sentences of reasons and objections, and how their parts are named within a sentence. */
import { messageTable } from '../messages/message.ts'
import { AUDIENCES, FORMATS, THEMES } from '../taxonomy.ts'

/** `{what}` is one of {@link SOUGHT_MESSAGES}. Lists are worded by the language's own rules. */
export const REASON_MESSAGES = messageTable('reason', {
  'looks-for': '{seeker} looks for {what}, which {giver} has',
  'may-look-for': '{seeker} looks for {what}, which {giver} may have',
  'seeks-and-offers': 'Both on {concepts}: {seeker} looks for something, {giver} offers something',
  'both-on': 'Both on {concepts}',
  'seem-about': 'Both seem to be about {concepts}',
  'both-have': 'Both have {concepts}',
  'both-involve': 'Both involve {concepts}',
  'both-at': 'Both in {concepts}',
  'close-in-meaning': 'The texts are close in meaning',
  'same-words': 'Both texts say: {words}',
  'same-themes': 'Both chose the theme {themes}',
  'same-partner': 'Both with the same partner: {partners}',
  'both-reach': 'Both reach people in {languages}',
  'both-for': 'Both for {audiences}',
  'same-week': 'Both in the week of {monday}',
  'following-days': 'On two days that follow each other',
  'days-apart': '{days, plural, one {# day apart} other {# days apart}}',
  'both-in-language': 'Both in {languages}',
})

export const SOUGHT_MESSAGES = messageTable('sought', {
  things: '{things}',
  'things-on': '{things} on {topics}',
  'things-with': '{things} with {people}',
  'things-on-with': '{things} on {topics} with {people}',
  /** Instead of things that have a name. */
  something: 'something',
  'in-other-words': 'the same in other words',
})

export const OBJECTION_MESSAGES = messageTable('objection', {
  'other-audiences': 'Other audiences: {one} – {other}',
  'weeks-apart': '{weeks, plural, one {# week lies between them} other {# weeks lie between them}}',
  'no-common-language': 'No language in common: {one} – {other}',
  'other-format': 'Held differently: {one} – {other}',
  'other-outputs': 'Different things are done: {one} – {other}',
  'says-little': '{owner} says little about its activity',
  'little-understood':
    'Only {percent} % of the words of {owner} are known to the list of terms: read the text yourself',
})

/** Within an English sentence: without what a label says in brackets, in lower case. */
const withinSentence = (options: readonly { readonly id: string; readonly label: { readonly message: string } }[]) =>
  Object.fromEntries(options.map(({ id, label }) => [id, label.message.replaceAll(/ \(.*?\)/g, '').toLowerCase()]))

export const AUDIENCE_MESSAGES = messageTable('audience-in-sentence', withinSentence(AUDIENCES))
export const THEME_MESSAGES = messageTable('theme-in-sentence', withinSentence(THEMES))
export const FORMAT_MESSAGES = messageTable('format-in-sentence', withinSentence(FORMATS))
