import { useEffect, useRef } from 'react'
import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { announce } from '../../../ui/announce.ts'
import { parametersOf, type QueueChoice } from '../../queueChoice.ts'

/** Announces how many questions fit after the filter was changed. @param total undefined while it is not known */
export function useAnnouncedTotal(choice: QueueChoice, total: number | undefined): void {
  const { t } = useLingui()
  const asked = parametersOf(choice).toString()
  const announced = useRef(asked)
  useEffect(() => {
    if (total === undefined || announced.current === asked) return
    announced.current = asked
    announce(t`${plural(total, { one: '# question', other: '# questions' })}`)
  }, [asked, total, t])
}
