/** Writes a letter of the Weekly Update as a Word document: its items by section, corrections at their items, and both tables. */
import { dayInWords, momentInWords } from '../englishWords.ts'
import { zipPieces } from '../zipPieces.ts'
import type { LetterFile } from '../../../shared/exports/letterFile.ts'
import { LABEL_MESSAGES } from '../../../shared/milestones/milestoneMessages.ts'
import { wordAudiences } from '../../../shared/milestones/wording.ts'
import { isSafeLink } from '../../../shared/richtext/links.ts'
import type { LetterItem, LetterLine } from '../../../shared/updates/letter.ts'
import {
  wordBesideDay,
  wordForWhat,
  wordItemContact,
  wordLongWhen,
  wordNumber,
  wordSection,
} from '../../../shared/updates/letterWording.ts'
import { UPDATE_MESSAGES } from '../../../shared/updates/updateMessages.ts'
import { richTextBlocks } from './richTextBlocks.ts'
import { wordFiles, type DocumentParts } from './wordDocument.ts'
import { headerCell, paragraph, TABLE_END, tableBegin, tableRow, textRuns, type Block } from './wordXml.ts'

export function writeLetter(file: LetterFile): Buffer<ArrayBuffer> {
  const facts = { title: titleOf(file), description: `As of ${momentInWords(file.asOf.toISOString())}` }
  return Buffer.concat([...zipPieces(wordFiles(facts, (parts) => blocksOf(file, facts.title, parts)))])
}

const titleOf = ({ letter, localiser }: LetterFile): string =>
  `${localiser.text(UPDATE_MESSAGES.name)}: ${dayInWords(letter.day)}`

function* blocksOf(file: LetterFile, title: string, parts: DocumentParts): Iterable<Block> {
  const { number, letter, address, localiser } = file
  yield paragraph(textRuns(title), { isTitle: true })
  const name = number === null ? localiser.text(UPDATE_MESSAGES['draft-of']) : wordNumber(number, localiser)
  yield paragraph(`${textRuns(`${name} · `)}${parts.link(address, address)}`)
  if (letter.title !== '') yield paragraph(textRuns(letter.title, undefined, { bold: true }))
  yield richTextBlocks(letter.opening, { parts, lang: undefined, above: 1 })
  for (const section of letter.sections) {
    yield paragraph(textRuns(wordSection(section, localiser)), { heading: 1 })
    for (const item of section.items) yield* itemBlocks(file, item, parts)
  }
  yield* tableBlocks(file, 'deadlines', letter.deadlines)
  yield* tableBlocks(file, 'dates', letter.dates)
}

function* itemBlocks(file: LetterFile, item: LetterItem, parts: DocumentParts): Iterable<Block> {
  const { home, notes, localiser, countryOf } = file
  const { id, heading, language, label, purposes, audiences, text, link, contact, dated } = item
  yield paragraph(textRuns(heading, language ?? undefined), { heading: 2 })
  const forWhat = wordForWhat(purposes, localiser)
  const marks = [localiser.text(LABEL_MESSAGES[label]), ...(forWhat === null ? [] : [forWhat])].join(', ')
  const audience =
    audiences.length === 0
      ? []
      : [localiser.text(UPDATE_MESSAGES.audience, { audiences: wordAudiences(audiences, localiser) })]
  yield paragraph(textRuns([`[${marks}]`, ...audience].join(' '), undefined, { bold: true }), { keepNext: true })
  if (dated !== null)
    yield paragraph(
      textRuns([wordLongWhen(dated, localiser), wordBesideDay(dated, localiser)].filter(Boolean).join(', ')),
    )
  yield richTextBlocks(text, { parts, lang: undefined, above: 2 })
  const target = link?.startsWith('/') === true ? `${home}${link}` : link
  if (target !== null && isSafeLink(target)) yield paragraph(parts.link(target, target))
  if (contact !== null) {
    const name = wordItemContact(contact, localiser, countryOf)
    yield paragraph(textRuns(localiser.text(UPDATE_MESSAGES.questions, { contact: name })))
  }
  for (const { at, words } of notes.filter((note) => note.item === id))
    yield paragraph(textRuns(`Correction of ${momentInWords(at)}: ${words}`, undefined, { italics: true }))
}

/** The widths of the columns, in twentieths of a point. */
const WIDTHS = [3600, 3838, 2200] as const

function* tableBlocks(
  { localiser }: LetterFile,
  kind: 'deadlines' | 'dates',
  lines: readonly LetterLine[],
): Iterable<Block> {
  if (lines.length === 0) return
  const { text } = localiser
  yield paragraph(textRuns(text(UPDATE_MESSAGES[kind])), { heading: 1 })
  yield tableBegin(WIDTHS)
  const heads = [UPDATE_MESSAGES['what-head'], UPDATE_MESSAGES['when-head'], UPDATE_MESSAGES['for-head']]
  yield tableRow(
    heads.map((head) => headerCell(text(head))),
    true,
  )
  for (const { words, dated, audiences, item } of lines) {
    const what = item === null ? words : `${words} ${text(UPDATE_MESSAGES['see-above'])}`
    const when = [wordLongWhen(dated, localiser), wordBesideDay(dated, localiser)].filter(Boolean).join(', ')
    const cells = [what, when, wordAudiences(audiences, localiser)]
    yield tableRow(cells.map((cell) => ({ blocks: paragraph(textRuns(cell)) })))
  }
  yield TABLE_END
}
