import { useEffect, useState } from 'react'
import type * as Y from 'yjs'
import { type PlanContent } from '../../shared/plans/planView.ts'
import { viewPlan } from '../../shared/plans/view.ts'

/** Lists and titles may lag a moment behind the keys; a whole view for every keystroke would make typing lag. */
const REFRESH_MS = 120

/** The plan as it is in the open document. */
export function usePlanContent(doc: Y.Doc): PlanContent {
  const [content, setContent] = useState(() => viewPlan(doc))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const refresh = (): void => {
      timer = undefined
      setContent(viewPlan(doc))
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
  }, [doc])
  return content
}
