import { useLingui } from '@lingui/react/macro'
import { ThumbnailType } from '../../../shared/assets/thumbnail.ts'

interface ChoosePictureProps {
  /** The element that says which pictures are taken. */
  readonly hintId: string
  readonly hasPicture: boolean
  readonly isWorking: boolean
  readonly onChoose: (file: File) => void
}

const ACCEPTED = ThumbnailType.options.join(',')

/** A button that takes a picture from this device. */
export function ChoosePicture({ hintId, hasPicture, isWorking, onChoose }: ChoosePictureProps) {
  const { t } = useLingui()
  return (
    <label className="btn takes-file">
      <span>{isWorking ? t`Uploading…` : hasPicture ? t`Replace picture` : t`Choose a picture`}</span>
      <input
        type="file"
        accept={ACCEPTED}
        aria-describedby={hintId}
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file !== undefined && !isWorking) onChoose(file)
        }}
      />
    </label>
  )
}
