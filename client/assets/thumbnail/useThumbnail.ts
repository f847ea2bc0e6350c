import { useState } from 'react'
import { useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { MAX_THUMBNAIL_BYTES, THUMBNAIL_EDGE, type Thumbnail } from '../../../shared/assets/thumbnail.ts'
import { refusalTitle } from '../../http/refusalTitle.ts'
import { showToast } from '../../ui/announce.ts'
import { drawDown, type DrawingFault, type DrawnAs } from '../../ui/pictures/drawDown.ts'
import { readThumbnail, removeThumbnail, uploadThumbnail, type ThumbnailPlace } from './thumbnailRequests.ts'

const AS_THUMBNAIL: DrawnAs = {
  edge: THUMBNAIL_EDGE,
  mostBytes: MAX_THUMBNAIL_BYTES,
  encodings: [
    { type: 'image/webp', quality: 0.85 },
    { type: 'image/jpeg', quality: 0.85 },
  ],
}

/** Changes the picture of a file. Every change can be undone from its toast. */
export function useThumbnail(place: ThumbnailPlace, present: Thumbnail | null) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const [isWorking, setWorking] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const faults: Readonly<Record<DrawingFault, string>> = {
    large: t`This picture has more than 500 kB. Choose a smaller one.`,
    kind: t`This is no PNG, JPEG or WebP picture. Choose another file.`,
    damaged: t`This picture cannot be read. Save it once more, or choose another one.`,
  }

  async function change(act: () => Promise<unknown>, done: string, before: Blob | null): Promise<void> {
    setWorking(true)
    setProblem(null)
    try {
      await act()
      await queries.invalidateQueries({ queryKey: ['assets', place.campaign] })
      showToast(done, { label: t`Undo`, run: () => void putBack(before) })
    } catch (error) {
      setProblem(refusalTitle(error) ?? t`The server cannot be reached. The picture is as it was. Try again.`)
    } finally {
      setWorking(false)
    }
  }

  /** Undoing by toast offers no further undo. */
  async function putBack(before: Blob | null): Promise<void> {
    try {
      await (before === null ? removeThumbnail(place) : uploadThumbnail(place, before))
      await queries.invalidateQueries({ queryKey: ['assets', place.campaign] })
    } catch (error) {
      setProblem(refusalTitle(error) ?? t`The server cannot be reached. The picture is as it was. Try again.`)
    }
  }
  const presentBytes = async (): Promise<Blob | null> => (present === null ? null : readThumbnail(place, present))

  return {
    isWorking,
    problem,
    choose: async (file: File): Promise<void> => {
      const picture = await drawDown(file, AS_THUMBNAIL)
      if (typeof picture === 'string') return setProblem(faults[picture])
      const before = await presentBytes()
      await change(
        () => uploadThumbnail(place, picture),
        present === null ? t`Picture added` : t`Picture replaced`,
        before,
      )
    },
    remove: async (): Promise<void> => {
      const before = await presentBytes()
      await change(() => removeThumbnail(place), t`Picture removed`, before)
    },
  }
}
