import { useId } from 'react'
import { Trans } from '@lingui/react/macro'
import { thumbnailSrc, type Thumbnail } from '../../../shared/assets/thumbnail.ts'
import { Button } from '../../ui/Button.tsx'
import { ChoosePicture } from '../../ui/pictures/ChoosePicture.tsx'
import { AssetTile } from '../AssetTile.tsx'
import type { AssetView } from '../../../shared/assets/assetView.ts'
import type { ThumbnailPlace } from './thumbnailRequests.ts'
import { useThumbnail } from './useThumbnail.ts'

interface ThumbnailFieldProps {
  readonly place: ThumbnailPlace
  readonly asset: AssetView
  readonly thumbnail: Thumbnail | null
}

/** The picture of a file: chosen on this device, or dropped here. */
export function ThumbnailField({ place, asset, thumbnail }: ThumbnailFieldProps) {
  const id = useId()
  const { isWorking, problem, choose, remove } = useThumbnail(place, thumbnail)
  return (
    <div className="field thumbnail-field">
      <span className="label" id={`${id}-label`}>
        <Trans>Picture</Trans>
      </span>
      <div className="thumbnail-row">
        <AssetTile asset={asset} picture={thumbnail === null ? null : thumbnailSrc(place, thumbnail)} />
        <div>
          <div className="row">
            <ChoosePicture
              hintId={`${id}-hint`}
              hasPicture={thumbnail !== null}
              isWorking={isWorking}
              onChoose={(file) => void choose(file)}
            />
            {thumbnail !== null && (
              <Button kind="quiet" icon="trash" onPress={() => void remove()}>
                <Trans>Remove picture</Trans>
              </Button>
            )}
          </div>
          <p className={problem === null ? 'hint' : 'hint bad'} id={`${id}-hint`} role="status">
            {problem ?? <Trans>PNG, JPEG or WebP up to 500 kB. Show no people who can be recognised.</Trans>}
          </p>
        </div>
      </div>
    </div>
  )
}
