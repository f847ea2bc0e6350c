import { useEffect, useState } from 'react'
import type * as Y from 'yjs'

/** Lists and titles may lag a moment behind the keys; a whole view for every keystroke would make typing lag. */
const REFRESH_MS = 120

/** What an open document holds, as its view tells it. @param view must stay the same between renderings */
export function useContent<Content>(doc: Y.Doc, view: (doc: Y.Doc) => Content): Content {
  const [content, setContent] = useState(() => view(doc))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const refresh = (): void => {
      timer = undefined
      setContent(view(doc))
    }
    const onUpdate = (): void => {
      timer ??= setTimeout(refresh, REFRESH_MS)
    }
    refresh()
    doc.on('update', onUpdate)
    return () => {
      doc.off('update', onUpdate)
      clearTimeout(timer)
    }
  }, [doc, view])
  return content
}
