/** Uploads pictures of highlights, over HTTP. */
import {
  MAX_CHOSEN_PICTURE_BYTES,
  REPORT_PICTURE_EDGE,
  reportPicturesPath,
  UploadedPicture,
  type PicturePlace,
} from '../../../shared/reports/picture.ts'
import { request } from '../../http/request.ts'
import type { DrawnAs } from '../../ui/pictures/drawDown.ts'

/** Word shows JPEG everywhere. */
export const AS_REPORT_PICTURE: DrawnAs = {
  edge: REPORT_PICTURE_EDGE,
  mostBytes: MAX_CHOSEN_PICTURE_BYTES,
  encodings: [
    { type: 'image/jpeg', quality: 0.85 },
    { type: 'image/jpeg', quality: 0.6 },
  ],
}

/** @throws RequestFailed */
export const uploadReportPicture = (place: PicturePlace, picture: Blob): Promise<UploadedPicture> =>
  request(UploadedPicture, reportPicturesPath(place), { method: 'POST', body: picture })
