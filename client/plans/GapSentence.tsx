import { Plural } from '@lingui/react/macro'
import type { ActivityGap } from '../../shared/plans/missing.ts'

/** How many activities have a gap. */
export function GapSentence({ gap, count }: { readonly gap: ActivityGap; readonly count: number }) {
  switch (gap) {
    case 'title':
      return <Plural value={count} one="# activity has no title" other="# activities have no title" />
    case 'gloss':
      return (
        <Plural
          value={count}
          one="# title has no line in English for readers"
          other="# titles have no line in English for readers"
        />
      )
    case 'day':
      return <Plural value={count} one="# activity has no day" other="# activities have no day" />
    case 'backwards':
      return <Plural value={count} one="# activity ends before it starts" other="# activities end before they start" />
    case 'far-from-day':
      return (
        <Plural
          value={count}
          one="# activity is more than a month from Safer Internet Day: check its date"
          other="# activities are more than a month from Safer Internet Day: check their dates"
        />
      )
    case 'theme':
      return <Plural value={count} one="# activity has no theme" other="# activities have no theme" />
    case 'audience':
      return <Plural value={count} one="# activity has no audience" other="# activities have no audience" />
    case 'place':
      return (
        <Plural
          value={count}
          one="# activity is confirmed but has no place or format"
          other="# activities are confirmed but have no place or format"
        />
      )
    case 'link':
      return (
        <Plural
          value={count}
          one="# activity has an unchecked link from last year"
          other="# activities have unchecked links from last year"
        />
      )
    case 'description':
      return <Plural value={count} one="# activity has no description" other="# activities have no description" />
    case 'outcome':
      return (
        <Plural
          value={count}
          one="# activity has begun: say how it took place"
          other="# activities have begun: say how they took place"
        />
      )
  }
}
