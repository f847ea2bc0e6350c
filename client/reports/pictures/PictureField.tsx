import { useId } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import type * as Y from 'yjs'
import { LONGEST_ALT, type ReportPictureId } from '../../../shared/reports/fields.ts'
import type { PicturePlace } from '../../../shared/reports/picture.ts'
import { FieldFrame } from '../../fields/FieldFrame.tsx'
import { TextField } from '../../fields/TextField.tsx'
import { useNestedText } from '../../fields/useEntry.ts'
import { useShared } from '../../sync/useShared.ts'
import { Button } from '../../ui/Button.tsx'
import { wholeNumber } from '../../ui/formats/numbers.ts'
import { ChoosePicture } from '../../ui/pictures/ChoosePicture.tsx'
import { PictureChoice } from './PictureChoice.tsx'
import { PictureImage } from './PictureImage.tsx'
import { usePictureOf } from './usePictureOf.ts'

interface PictureFieldProps {
  readonly entry: Y.Map<unknown>
  readonly activity: string
  readonly place: PicturePlace
  /** Whether the server can be reached now. */
  readonly isConnected: boolean
}

/** The picture of a highlight, its description, and the choices about it. */
export function PictureField({ entry, activity, place, isConnected }: PictureFieldProps) {
  const id = useId()
  const { picture, isWorking, problem, choose, remove } = usePictureOf(entry, place)
  return (
    <div className="report-picture-field" role="group" aria-labelledby={`${id}-label`}>
      <FieldFrame item={activity} field="picture">
        <span className="label" id={`${id}-label`}>
          <Trans>Picture</Trans>
        </span>
        {picture !== null && <PictureImage key={picture} place={place} id={picture} alt="" isOwn={isConnected} />}
        <div className="row">
          {isConnected && (
            <ChoosePicture
              hintId={`${id}-hint`}
              hasPicture={picture !== null}
              isWorking={isWorking}
              onChoose={(file) => void choose(file)}
            />
          )}
          {picture !== null && (
            <Button kind="quiet" icon="trash" onPress={remove}>
              <Trans>Remove picture</Trans>
            </Button>
          )}
        </div>
        <p className={isConnected && problem !== null ? 'hint bad' : 'hint'} id={`${id}-hint`} role="status">
          {isConnected ? (
            (problem ?? <Trans>PNG, JPEG or WebP. Place, camera and other data of the file are removed.</Trans>)
          ) : (
            <Trans>A picture needs the server. You can go on writing.</Trans>
          )}
        </p>
      </FieldFrame>
      {picture !== null && <About entry={entry} activity={activity} picture={picture} />}
    </div>
  )
}

interface AboutProps extends Pick<PictureFieldProps, 'entry' | 'activity'> {
  readonly picture: ReportPictureId
}

function About({ entry, activity, picture }: AboutProps) {
  const { t } = useLingui()
  const alt = useNestedText(entry, 'pictureAlt')
  const length = useShared(entry, () => alt?.toString().trim().length ?? 0)
  const most = wholeNumber(LONGEST_ALT)
  return (
    <>
      <TextField
        text={alt}
        label={t`Description of the picture`}
        item={activity}
        field="pictureAlt"
        hint={
          length === 0
            ? t`Describe it for people who cannot see it. Without a description, the picture is not submitted.`
            : length > LONGEST_ALT
              ? t`Only the first ${most} characters are in the report.`
              : t`Describe it for people who cannot see it.`
        }
      />
      <PictureChoice
        entry={entry}
        activity={activity}
        picture={picture}
        name="pictureAgreed"
        label={t`Everyone shown has agreed`}
        without={t`Without this, the picture is not submitted.`}
      />
      <PictureChoice
        entry={entry}
        activity={activity}
        picture={picture}
        name="picturePublic"
        label={t`The picture is also public`}
        without={t`Now for the network only`}
      />
    </>
  )
}
