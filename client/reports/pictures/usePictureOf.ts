import { useState } from 'react'
import { useLingui } from '@lingui/react/macro'
import * as Y from 'yjs'
import { reportEntryFields, type ReportPictureId } from '../../../shared/reports/fields.ts'
import type { PicturePlace } from '../../../shared/reports/picture.ts'
import { readChoice } from '../../fields/choiceValue.ts'
import { makeChange, useEditing } from '../../fields/editing.ts'
import { useEntry } from '../../fields/useEntry.ts'
import { refusalTitle } from '../../http/refusalTitle.ts'
import { showToast } from '../../ui/announce.ts'
import { drawDown, type DrawingFault } from '../../ui/pictures/drawDown.ts'
import { AS_REPORT_PICTURE, uploadReportPicture } from './pictureRequests.ts'

/** The picture of an activity's entry, and changing it. Each change is one step of undo. */
export function usePictureOf(entry: Y.Map<unknown>, place: PicturePlace) {
  const { t } = useLingui()
  const editing = useEditing()
  const [isWorking, setWorking] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const picture = readChoice(useEntry(entry, 'picture'), reportEntryFields.picture) as ReportPictureId | null
  const faults: Readonly<Record<DrawingFault, string>> = {
    large: t`This picture has more than 25 MB. Choose a smaller one.`,
    kind: t`This is no PNG, JPEG or WebP picture. Choose another file.`,
    damaged: t`This picture cannot be read. Save it once more, or choose another one.`,
  }

  /** The description and the choices of one picture do not hold for another. */
  function put(id: ReportPictureId | null): void {
    makeChange(editing, () => {
      if (id === null) entry.delete('picture')
      else entry.set('picture', id)
      for (const key of ['pictureAgreed', 'picturePublic']) entry.delete(key)
      const alt = entry.get('pictureAlt')
      if (alt instanceof Y.Text) alt.delete(0, alt.length)
    })
  }

  async function choose(file: File): Promise<void> {
    setProblem(null)
    setWorking(true)
    try {
      const drawn = await drawDown(file, AS_REPORT_PICTURE)
      if (typeof drawn === 'string') return setProblem(faults[drawn])
      const { id } = await uploadReportPicture(place, drawn)
      if (id === picture) return
      put(id)
      showToast(picture === null ? t`Picture added` : t`Picture replaced`, undo)
    } catch (error) {
      setProblem(refusalTitle(error) ?? t`The server cannot be reached. The picture is as it was. Try again.`)
    } finally {
      setWorking(false)
    }
  }
  const undo = { label: t`Undo`, run: () => editing.undo.undo() }

  return {
    picture,
    isWorking,
    problem,
    choose,
    remove: (): void => {
      put(null)
      showToast(t`Picture removed`, undo)
    },
  }
}
