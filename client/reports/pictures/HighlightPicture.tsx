import { Trans } from '@lingui/react/macro'
import type { PicturePlace, ReportedPicture } from '../../../shared/reports/picture.ts'
import { PictureImage } from './PictureImage.tsx'

interface HighlightPictureProps {
  readonly place: PicturePlace
  readonly picture: ReportedPicture
}

/** The picture of a highlight for reading, and whether it is public. */
export function HighlightPicture({ place, picture: { id, alt, isPublic } }: HighlightPictureProps) {
  return (
    <figure className="report-picture-read">
      <PictureImage place={place} id={id} alt={alt} />
      <figcaption className="meta">
        {isPublic ? (
          <Trans>Everyone shown has agreed. Also public.</Trans>
        ) : (
          <Trans>Everyone shown has agreed. For the network only.</Trans>
        )}
      </figcaption>
    </figure>
  )
}
