/** Writes the report of a centre as a Word document. */
import type { CentreReportFile } from '../../../../shared/reports/reportFile.ts'
import { KOSOVO_FOOTNOTE } from '../../../../shared/network.ts'
import type { CheckedPicture } from '../../../pictures/readPicture.ts'
import type { FileWords } from '../../words/fileWords.ts'
import { REPORT_MESSAGES } from '../../reports/reportFileMessages.ts'
import { zipPieces } from '../../zipPieces.ts'
import { contentsHeading, contentsTable } from '../contents.ts'
import { wordFiles, type DocumentContext, type DocumentFacts } from '../wordDocument.ts'
import { paragraph, textRuns, type Block } from '../wordXml.ts'
import { centreParts, wordCounts } from './centreParts.ts'

type Pictures = ReadonlyMap<string, CheckedPicture>

export function writeCentreReport(file: CentreReportFile, pictures: Pictures, words: FileWords): Iterable<Uint8Array> {
  const { centre, campaign, at } = file
  const country = words.countryName(centre.country, centre.countryName)
  const facts = {
    title: words.text(REPORT_MESSAGES['centre-title'], { country, campaign: campaign.shortName }),
    description: words.text(REPORT_MESSAGES.submitted, { moment: words.moment(at) }),
    words,
  }
  return zipPieces(wordFiles(facts, (parts) => blocksOf(file, facts, { parts, pictures, words })))
}

function* blocksOf(
  file: CentreReportFile,
  { title, description }: DocumentFacts,
  context: DocumentContext & { readonly pictures: Pictures },
): Iterable<Block> {
  const { parts, words } = context
  const { text } = words
  const { centre, address, snapshot, isAccepted } = file
  yield paragraph(textRuns(title), { isTitle: true })
  yield paragraph(`${textRuns(`${centre.name} · ${description} · `)}${parts.link(address, address)}`)
  yield paragraph(textRuns(text(REPORT_MESSAGES[isAccepted ? 'accepted' : 'not-accepted'])))
  const entry = { level: 1, text: text(REPORT_MESSAGES.report) }
  yield contentsTable([entry], 2)
  yield contentsHeading(entry, 0)
  yield paragraph(textRuns(`${wordCounts(snapshot, words)}.`))
  yield* centreParts(snapshot, 1, context)
  if (centre.countryName.endsWith('*')) yield paragraph(textRuns(text(KOSOVO_FOOTNOTE)))
}
