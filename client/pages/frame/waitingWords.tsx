/** The words beside a count of the frame, for those who do not see where the number stands. */
import { Plural } from '@lingui/react/macro'

interface WaitingProps {
  readonly count: number
}

export const RequestsWaiting = ({ count }: WaitingProps) => (
  <Plural value={count} one="# request waits" other="# requests wait" />
)

export const PagesWaiting = ({ count }: WaitingProps) => (
  <Plural value={count} one="# page waits" other="# pages wait" />
)

export const MessagesWaiting = ({ count }: WaitingProps) => (
  <Plural value={count} one="# message waits" other="# messages wait" />
)
