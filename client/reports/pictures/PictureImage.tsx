import { useState } from 'react'
import { Trans } from '@lingui/react/macro'
import type { ReportPictureId } from '../../../shared/reports/fields.ts'
import { reportPictureSrc, type PicturePlace } from '../../../shared/reports/picture.ts'
import './pictures.css'

interface PictureImageProps {
  readonly place: PicturePlace
  readonly id: ReportPictureId
  readonly alt: string
  /** Whether the reader can choose it again. */
  readonly isOwn?: boolean
}

/** A picture of a highlight. Where it cannot be loaded its description stands alone. */
export function PictureImage({ place, id, alt, isOwn = false }: PictureImageProps) {
  const [isAway, setAway] = useState(false)
  if (isAway)
    return (
      <p className="meta">
        {isOwn ? (
          <Trans>This picture cannot be shown. If it is no longer stored, choose it again.</Trans>
        ) : (
          <Trans>Picture, which cannot be shown now: {alt}</Trans>
        )}
      </p>
    )
  return <img className="report-picture" src={reportPictureSrc(place, id)} alt={alt} onError={() => setAway(true)} />
}
