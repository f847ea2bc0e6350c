import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Trans } from '@lingui/react/macro'
import type { Thread } from '../../../shared/comments/thread.ts'
import { Button } from '../../ui/Button.tsx'

export interface PlacePreviewProps<Ref> {
  readonly documentRef: Ref
  readonly thread: Thread
}

/** A folded preview scrolls to the asked field and leaves this much above it. */
const ABOVE_ASKED_PX = 48

/** The frame of the preview of a thread's place. A long one is folded around the asked field. */
export function PreviewFrame({ children }: { readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  const [isLong, setLong] = useState(false)
  const [isWhole, setWhole] = useState(false)
  useEffect(() => {
    const element = box.current
    if (element === null) return undefined
    const measure = new ResizeObserver(() => {
      setLong(element.scrollHeight > element.clientHeight + 1)
      const asked = element.querySelector<HTMLElement>('.asked-here, mark')
      if (asked !== null) element.scrollTop = asked.offsetTop - element.offsetTop - ABOVE_ASKED_PX
    })
    measure.observe(element)
    for (const child of element.children) measure.observe(child)
    return () => measure.disconnect()
  }, [])
  return (
    <div className="paper queue-preview">
      <div className="between">
        <p className="meta">
          <Trans>In its place, live</Trans>
        </p>
        {(isLong || isWhole) && (
          <Button kind="quiet" onPress={() => setWhole(!isWhole)}>
            {isWhole ? <Trans>Show less</Trans> : <Trans>Show all</Trans>}
          </Button>
        )}
      </div>
      <div className={isWhole ? 'preview-box' : 'preview-box folded'} ref={box}>
        <div>{children}</div>
      </div>
    </div>
  )
}
