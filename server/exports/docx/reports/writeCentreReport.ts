/** Writes the report of a centre as a Word document. */
import type { CentreReportFile } from '../../../../shared/reports/reportFile.ts'
import { KOSOVO_FOOTNOTE } from '../../../../shared/network.ts'
import type { CheckedPicture } from '../../../pictures/readPicture.ts'
import { momentInWords } from '../../englishWords.ts'
import { zipPieces } from '../../zipPieces.ts'
import { contentsHeading, contentsTable } from '../contents.ts'
import { wordFiles, type DocumentParts } from '../wordDocument.ts'
import { paragraph, textRuns, type Block } from '../wordXml.ts'
import { centreParts, countsInWords } from './centreParts.ts'

type Pictures = ReadonlyMap<string, CheckedPicture>

export function writeCentreReport(file: CentreReportFile, pictures: Pictures): Iterable<Uint8Array> {
  const facts = {
    title: `SID report of ${file.centre.countryName}, ${file.campaign.shortName}`,
    description: `Submitted on ${momentInWords(file.at)}`,
  }
  return zipPieces(wordFiles(facts, (parts) => blocksOf(file, facts, { parts, pictures })))
}

function* blocksOf(
  file: CentreReportFile,
  { title, description }: { readonly title: string; readonly description: string },
  { parts, pictures }: { readonly parts: DocumentParts; readonly pictures: Pictures },
): Iterable<Block> {
  const { centre, address, snapshot, isAccepted } = file
  yield paragraph(textRuns(title), { isTitle: true })
  yield paragraph(`${textRuns(`${centre.name} · ${description} · `)}${parts.link(address, address)}`)
  yield paragraph(textRuns(isAccepted ? 'This report is accepted.' : 'This report is not accepted yet.'))
  const entry = { level: 1, text: 'The report' }
  yield contentsTable([entry], 2)
  yield contentsHeading(entry, 0)
  yield paragraph(textRuns(`${countsInWords(snapshot)}.`))
  yield* centreParts(snapshot, 1, { parts, pictures })
  if (centre.countryName.endsWith('*')) yield paragraph(textRuns(KOSOVO_FOOTNOTE.message))
}
