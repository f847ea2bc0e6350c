/** Writes a letter of the Weekly Update as a Word document: its items by section, corrections at their items, and both tables. */
import { FILE_MESSAGES } from '../words/fileMessages.ts'
import { createFileWords, type FileWords } from '../words/fileWords.ts'
import { zipPieces } from '../zipPieces.ts'
import type { LetterFile } from '../../../shared/exports/letterFile.ts'
import { LABEL_MESSAGES } from '../../../shared/milestones/milestoneMessages.ts'
import { wordAudiences } from '../../../shared/milestones/wording.ts'
import { isHonestLink } from '../../../shared/richtext/links.ts'
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
import { wordFiles, type DocumentContext } from './wordDocument.ts'
import { headerCell, paragraph, TABLE_END, tableBegin, tableRow, textRuns, type Block } from './wordXml.ts'

export function writeLetter(file: LetterFile): Buffer<ArrayBuffer> {
  const words = createFileWords(file.localiser)
  const description = words.text(FILE_MESSAGES['as-of'], { moment: words.moment(file.asOf.toISOString()) })
  const facts = { title: titleOf(file, words), description, words }
  return Buffer.concat([...zipPieces(wordFiles(facts, (parts) => blocksOf(file, facts.title, { parts, words })))])
}

const titleOf = ({ letter }: LetterFile, { text, day }: FileWords): string =>
  `${text(UPDATE_MESSAGES.name)}: ${day(letter.day)}`

function* blocksOf(file: LetterFile, title: string, context: DocumentContext): Iterable<Block> {
  const { parts } = context
  const { number, letter, address, localiser } = file
  yield paragraph(textRuns(title), { isTitle: true })
  const name = number === null ? localiser.text(UPDATE_MESSAGES['draft-of']) : wordNumber(number, localiser)
  yield paragraph(`${textRuns(`${name} · `)}${parts.link(address, address)}`)
  if (letter.title !== '') yield paragraph(textRuns(letter.title, undefined, { bold: true }))
  yield richTextBlocks(letter.opening, { parts, lang: undefined, above: 1 })
  for (const section of letter.sections) {
    yield paragraph(textRuns(wordSection(section, localiser)), { heading: 1 })
    for (const item of section.items) yield* itemBlocks(file, item, context)
  }
  yield* tableBlocks(file, 'deadlines', letter.deadlines)
  yield* tableBlocks(file, 'dates', letter.dates)
}

function* itemBlocks(file: LetterFile, item: LetterItem, { parts, words }: DocumentContext): Iterable<Block> {
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
  if (target !== null && isHonestLink(target)) yield paragraph(parts.link(target, target))
  if (contact !== null) {
    const name = wordItemContact(contact, localiser, countryOf)
    yield paragraph(textRuns(localiser.text(UPDATE_MESSAGES.questions, { contact: name })))
  }
  for (const note of notes.filter((one) => one.item === id)) {
    const said = { moment: words.moment(note.at), words: note.words }
    yield paragraph(textRuns(words.text(FILE_MESSAGES.correction, said), undefined, { italics: true }))
  }
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
