/** The picture of a highlight in a Word document, with its description below it. */
import type { ReportedPicture } from '../../../../shared/reports/picture.ts'
import { REPORT_MESSAGES } from '../../reports/reportFileMessages.ts'
import type { CheckedPicture } from '../../../pictures/readPicture.ts'
import type { DocumentContext } from '../wordDocument.ts'
import { paragraph, textRuns, type Block } from '../wordXml.ts'

/** @param pictures by id; in place of one that is missing here, its description stands alone */
export function highlightPicture(
  { id, alt }: ReportedPicture,
  pictures: ReadonlyMap<string, CheckedPicture>,
  { parts, words }: DocumentContext,
): Block {
  const picture = pictures.get(id)
  if (picture === undefined)
    return paragraph(
      textRuns(words.text(REPORT_MESSAGES['no-picture'], { description: alt }), undefined, { italics: true }),
    )
  return paragraph(parts.picture({ picture, description: alt }), { keepNext: true })
}
