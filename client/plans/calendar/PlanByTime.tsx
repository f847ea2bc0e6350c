import { use } from 'react'
import type { Row } from '../grid/view/arrange.ts'
import type { Display } from '../grid/view/viewSettings.ts'
import { latePart } from '../../ui/latePart.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { BehindSlot } from './behind.ts'
import type { PlanCalendarProps } from './calendarProps.ts'

const PlanCalendar = latePart(() => import('./PlanCalendar.tsx'), { loading: <Skeleton lines={12} /> })

const PlanTimeline = latePart(() => import('../timeline/PlanTimeline.tsx'), { loading: <Skeleton lines={12} /> })

interface PlanByTimeProps extends PlanCalendarProps {
  readonly display: Exclude<Display, 'table'>
  /** The same activities in the order of the table, with its groups. */
  readonly rows: readonly Row[]
}

/** A plan's activities by time, loaded when somebody asks for it. */
export function PlanByTime({ display, rows, ...props }: PlanByTimeProps) {
  return use(BehindSlot)(
    display === 'calendar' ? <PlanCalendar {...props} /> : <PlanTimeline {...props} rows={rows} />,
    props.activities,
  )
}
