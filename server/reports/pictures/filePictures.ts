/** Reads the pictures that a file shows, up to a sum of bytes. In place of the others it says what they show. */
import type { NetworkReportFile, CentreReportFile } from '../../../shared/reports/reportFile.ts'
import type { ReportPictureId } from '../../../shared/reports/fields.ts'
import { picturesIn } from '../../../shared/reports/snapshot.ts'
import type { CheckedPicture } from '../../pictures/readPicture.ts'
import type { ReportPlace } from '../reportRecords.ts'
import type { ReportPictures } from './reportPictures.ts'

/** By id. */
export type FilePictures = ReadonlyMap<string, CheckedPicture>

/** Half of the largest answer. */
const MOST_BYTES = 16 * 1024 * 1024

interface Named {
  readonly place: ReportPlace
  readonly id: ReportPictureId
}

export const picturesOfCentre = (pictures: ReportPictures, file: CentreReportFile): Promise<FilePictures> =>
  read(
    pictures,
    picturesIn(file.snapshot).map((id) => ({ place: { campaign: file.campaign.id, centre: file.centre.id }, id })),
  )

/** Those of the highlights that coordinators chose. */
export const picturesOfNetwork = (pictures: ReportPictures, file: NetworkReportFile): Promise<FilePictures> =>
  read(
    pictures,
    file.report.summary.highlights.flatMap(({ centre, picture, isChosen }) =>
      isChosen && picture !== null ? [{ place: { campaign: file.campaign.id, centre }, id: picture.id }] : [],
    ),
  )

async function read(pictures: ReportPictures, named: readonly Named[]): Promise<FilePictures> {
  const found = new Map<string, CheckedPicture>()
  let bytes = 0
  for (const { place, id } of named) {
    const picture = found.has(id) ? null : await pictures.read(place, id)
    if (picture === null || bytes + picture.bytes.length > MOST_BYTES) continue
    found.set(id, picture)
    bytes += picture.bytes.length
  }
  return found
}
