import type * as Y from 'yjs'
import type { ReportPictureId } from '../../../shared/reports/fields.ts'
import { makeChange, useEditing } from '../../fields/editing.ts'
import { FieldFrame } from '../../fields/FieldFrame.tsx'
import { useEntry } from '../../fields/useEntry.ts'
import { Checkbox } from '../../ui/forms/Checkbox.tsx'

interface PictureChoiceProps {
  readonly entry: Y.Map<unknown>
  readonly activity: string
  readonly picture: ReportPictureId
  readonly name: 'pictureAgreed' | 'picturePublic'
  readonly label: string
  /** Shown while it is not chosen. */
  readonly without: string
}

/** A choice about this very picture: another one in its place begins without it. */
export function PictureChoice({ entry, activity, picture, name, label, without }: PictureChoiceProps) {
  const editing = useEditing()
  const isChosen = useEntry(entry, name) === picture
  return (
    <FieldFrame item={activity} field={name}>
      <Checkbox
        isSelected={isChosen}
        onChange={(chosen) =>
          makeChange(editing, () => {
            if (chosen) entry.set(name, picture)
            else entry.delete(name)
          })
        }
      >
        {label} {!isChosen && <span className="meta">{without}</span>}
      </Checkbox>
    </FieldFrame>
  )
}
