/** A letter as plain text: no line is wrapped. Pure. */
import { wordAudiences } from '../../../shared/milestones/wording.ts'
import type { Letter, LetterItem, LetterLine } from '../../../shared/updates/letter.ts'
import { UPDATE_MESSAGES } from '../../../shared/updates/updateMessages.ts'
import { LETTER_MAIL_MESSAGES } from './letterMailMessages.ts'
import { linkOf, titleOfSection, wordContact, wordDateOf, wordFor, wordLabel, type WordingDeps } from './letterWords.ts'
import { plainRichText } from './plainRichText.ts'

export interface LetterTextDeps extends WordingDeps {
  /** The address at which a member reads the item online. */
  readonly addressOf: (item: LetterItem) => string
}

export function letterText(letter: Letter, deps: LetterTextDeps): string {
  const { english } = deps
  const opening = plainRichText(letter.opening)
  return [
    contentsOf(letter, deps),
    ...(opening.length === 0 ? [] : ['', ...opening]),
    ...letter.sections.flatMap((section) => [
      '',
      headingOf(titleOfSection(section, english)),
      ...section.items.flatMap((item) => itemLines(item, deps)),
    ]),
    ...tableLines(english.text(UPDATE_MESSAGES.deadlines), letter.deadlines, deps),
    ...tableLines(english.text(UPDATE_MESSAGES.dates), letter.dates, deps),
  ].join('\n')
}

/** A letter that is too long for a mail: headings, labels and where each item is read. */
export const briefLetterText = ({ sections }: Letter, deps: LetterTextDeps): string =>
  [
    deps.english.text(LETTER_MAIL_MESSAGES['too-long']),
    ...sections.flatMap((section) => [
      '',
      headingOf(titleOfSection(section, deps.english)),
      ...section.items.map((item) => `${headLine(item, deps)} ${deps.addressOf(item)}`),
    ]),
  ].join('\n')

const headingOf = (title: string): string => `== ${title.toUpperCase()}`

function contentsOf({ sections, deadlines, dates }: Letter, { english }: LetterTextDeps): string {
  const counted = [
    ...sections.map((section) => [titleOfSection(section, english), section.items.length] as const),
    [english.text(LETTER_MAIL_MESSAGES.deadlines), deadlines.length] as const,
    [english.text(LETTER_MAIL_MESSAGES.dates), dates.length] as const,
  ].filter(([, count]) => count > 0)
  const title = english.text(UPDATE_MESSAGES['in-this-issue']).toUpperCase()
  return `${title}: ${counted.map(([name, count]) => `${name} (${count})`).join(' · ')}`
}

/** `* Call of helplines [NEW, FOR INFORMATION] For: Helplines` */
function headLine(item: LetterItem, { english }: LetterTextDeps): string {
  const audience = wordFor(item, english)
  return `* ${item.heading} [${wordLabel(item, english)}]${audience === null ? '' : ` ${audience}`}`
}

function itemLines(item: LetterItem, deps: LetterTextDeps): readonly string[] {
  const { english, home } = deps
  const link = linkOf(item, home)
  const last = [
    ...(link === null ? [] : [english.text(LETTER_MAIL_MESSAGES.open, { address: link })]),
    ...(item.contact === null
      ? []
      : [english.text(UPDATE_MESSAGES.questions, { contact: wordContact(item.contact, deps) })]),
  ]
  const date = wordDateOf(item, english)
  return [
    headLine(item, deps),
    ...[
      ...(date === null ? [] : [date]),
      ...plainRichText(item.text),
      ...(last.length === 0 ? [] : [last.join(' · ')]),
    ].map((line) => `  ${line}`),
  ]
}

function tableLines(title: string, lines: readonly LetterLine[], { english }: LetterTextDeps): readonly string[] {
  if (lines.length === 0) return []
  const { text } = english
  const head = [UPDATE_MESSAGES['what-head'], UPDATE_MESSAGES['when-head'], UPDATE_MESSAGES['for-head']]
  return [
    '',
    `${headingOf(title)} (${head.map((one) => text(one).toLowerCase()).join(' | ')})`,
    ...lines.map(({ words, dated, audiences, item }) =>
      [
        item === null ? words : `${words} ${text(UPDATE_MESSAGES['see-above'])}`,
        wordDateOf({ dated }, english) ?? '',
        wordAudiences(audiences, english),
      ].join(' | '),
    ),
  ]
}
