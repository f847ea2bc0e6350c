/** Entries of other features, drawn faintly behind a plan's own activities. The pages of plans bring them. */
import { createContext, type ReactNode } from 'react'
import { z } from 'zod'
import type { DaySpan } from '../../../shared/days.ts'
import type { DailyHours } from '../../../shared/plans/occurrences.ts'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import type { IconName } from '../../ui/Icon.tsx'

export const BehindKind = z.enum(['milestones', 'tasks', 'connected'])
export type BehindKind = z.infer<typeof BehindKind>

export interface BehindItem extends DaySpan, DailyHours {
  readonly kind: BehindKind
  /** Unique among all. */
  readonly key: string
  readonly title: string
  /** The language of its title; undefined if uncertain. */
  readonly language: string | undefined
  /** A country's flag, ISO 3166, or a drawing. */
  readonly sign: { readonly country: string } | { readonly icon: IconName }
  /** Whose it is, for screen readers and sentences: a centre's country, or what it is. */
  readonly whose: string
  /** A deadline has to be met: it is drawn a little stronger. */
  readonly isDeadline: boolean
  readonly href: string
  /** Small things come last on their day. */
  readonly isLast: boolean
  /** The activity of this plan that it belongs to; null if it belongs to none. */
  readonly of: string | null
}

export const Behind = createContext<readonly BehindItem[]>([])

/** Puts what there is behind a calendar around it; it is asked for only while a calendar, of these activities, is shown. */
export const BehindSlot = createContext<(calendar: ReactNode, activities: readonly ActivityView[]) => ReactNode>(
  (calendar) => calendar,
)
