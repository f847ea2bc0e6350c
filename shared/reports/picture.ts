/**
 * A *picture* of a highlight. The report's document names it, with words and choices about it; its bytes are in a table, under an id that is made
 * of them. A choice holds the id of the picture that it was made for, so another picture in its place begins without any.
 */
import { z } from 'zod'
import type { ViewOfTable } from '../fields/table.ts'
import type { CampaignId, CentreId } from '../ids.ts'
import { ReportPictureId, type reportEntryFields } from './fields.ts'

/** The most bytes of all pictures of one report: some hundred that are drawn down. */
export const MAX_REPORT_PICTURE_BYTES = 20_000_000
/** Pictures in a campaign by one person. */
export const MOST_PICTURES_OF_PERSON = 100
/** The longest edge to which a browser draws a picture down, in pixels: half a page in print. */
export const REPORT_PICTURE_EDGE = 1024
/** The limit for a file that is chosen, as cameras make them. */
export const MAX_CHOSEN_PICTURE_BYTES = 25_000_000
/** How long a picture is stored that neither the report nor a submitted one names. */
export const UNNAMED_PICTURE_DAYS = 30

/** A picture as it is submitted. Without a description, or unless everyone shown has agreed, none is. */
export const ReportedPicture = z.object({
  id: ReportPictureId,
  alt: z.string().min(1),
  isAgreed: z.literal(true),
  /** Otherwise it is for the network only. */
  isPublic: z.boolean(),
})
export type ReportedPicture = z.infer<typeof ReportedPicture>

/** `POST …/reports/<centre>/pictures` */
export const UploadedPicture = z.object({ id: ReportPictureId, width: z.int().positive(), height: z.int().positive() })
export type UploadedPicture = z.infer<typeof UploadedPicture>

type Words = Pick<
  ViewOfTable<typeof reportEntryFields>,
  'isHighlight' | 'picture' | 'pictureAlt' | 'pictureAgreed' | 'picturePublic'
>

/** What keeps a highlight's picture out of what is submitted. */
type PictureLack = 'alt' | 'agreement'

export function lacksOfPicture({ isHighlight, picture, pictureAlt, pictureAgreed }: Words): readonly PictureLack[] {
  if (!isHighlight || picture === null) return []
  return [
    ...(pictureAlt.trim() === '' ? (['alt'] as const) : []),
    ...(pictureAgreed === picture ? [] : (['agreement'] as const)),
  ]
}

/** The picture as it would be submitted; null if there is none, or it lacks something. */
export function reportedPicture(words: Words): ReportedPicture | null {
  const { isHighlight, picture, pictureAlt, picturePublic } = words
  if (!isHighlight || picture === null || lacksOfPicture(words).length > 0) return null
  return { id: picture, alt: pictureAlt.trim(), isAgreed: true, isPublic: picturePublic === picture }
}

export interface PicturePlace {
  readonly campaign: CampaignId
  readonly centre: CentreId
}

/** The address of a picture. */
export const reportPictureSrc = ({ campaign, centre }: PicturePlace, picture: ReportPictureId): string =>
  `/report-pictures/${campaign}/${centre}/${picture}`

/** The address for uploads. */
export const reportPicturesPath = ({ campaign, centre }: PicturePlace): string =>
  `/api/campaigns/${campaign}/reports/${centre}/pictures`
