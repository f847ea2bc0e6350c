import { useEffect, useRef } from 'react'
import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { announce } from '../../ui/announce.ts'

/** Questions that come within this time are announced at once. */
const BUNDLED_MS = 2000

/** Announces new questions while the queue is open. @param asked the number of questions ever asked */
export function useNewQuestions(asked: number | undefined): void {
  const { t } = useLingui()
  const announced = useRef<number | undefined>(undefined)
  useEffect(() => {
    if (asked === undefined) return undefined
    announced.current ??= asked
    const timer = setTimeout(() => {
      const count = asked - (announced.current ?? asked)
      announced.current = asked
      if (count > 0) announce(t`${plural(count, { one: '# new question', other: '# new questions' })}`)
    }, BUNDLED_MS)
    return () => clearTimeout(timer)
  }, [asked, t])
}
