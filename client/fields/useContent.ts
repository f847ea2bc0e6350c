import { useEffect, useState } from 'react'
import type * as Y from 'yjs'

/** Lists and titles may lag behind the keys for a moment; rendering them for every keystroke would make typing lag. */
const REFRESH_MS = 120

/** Reads an open document repeatedly; it may cache unchanged parts. */
export interface Viewer<Content> {
  view(): Content
  close(): void
}

/** A viewer that remembers nothing. */
export const plainViewer = <Content>(view: () => Content): Viewer<Content> => ({ view, close: () => undefined })

/** Returns the view of an open document. @param open must stay the same between renders */
export function useContent<Content>(doc: Y.Doc, open: (doc: Y.Doc) => Viewer<Content>): Content {
  const [content, setContent] = useState(() => readOnce(open(doc)))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const viewer = open(doc)
    const refresh = (): void => {
      timer = undefined
      setContent(viewer.view())
    }
    const onUpdate = (): void => {
      timer ??= setTimeout(refresh, REFRESH_MS)
    }
    refresh()
    doc.on('update', onUpdate)
    return () => {
      doc.off('update', onUpdate)
      viewer.close()
      clearTimeout(timer)
    }
  }, [doc, open])
  return content
}

function readOnce<Content>(viewer: Viewer<Content>): Content {
  const content = viewer.view()
  viewer.close()
  return content
}
