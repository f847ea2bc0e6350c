import { useEffect, useRef, type ReactNode } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../ui/Button.tsx'
import { handleListKey, type QueueKeys } from './queueKeys.ts'

interface QueueListProps {
  readonly moves: QueueKeys
  readonly letters: QueueKeys
  readonly more: { readonly has: boolean; readonly isLoading: boolean; readonly load: () => Promise<unknown> }
  readonly children: ReactNode
}

/** The list of questions. Its end loads the next ones when it comes into view. */
export function QueueList({ moves, letters, more, children }: QueueListProps) {
  const { t } = useLingui()
  const end = useRef<HTMLDivElement>(null)
  const { has, isLoading, load } = more
  useEffect(() => {
    const element = end.current
    if (element === null || !has || isLoading) return undefined
    const observer = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting === true) void load()
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [has, isLoading, load])
  return (
    <div className="queue-scroll">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the buttons in it are focused, the list hears their keys */}
      <ul className="queue-list" aria-label={t`Questions`} onKeyDown={(event) => handleListKey(event, moves, letters)}>
        {children}
      </ul>
      <div ref={end}>
        {has && (
          <Button working={isLoading} onPress={() => void load()}>
            <Trans>Show more</Trans>
          </Button>
        )}
      </div>
    </div>
  )
}
