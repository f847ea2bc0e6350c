import { i18n } from '@lingui/core'
import { t } from '@lingui/core/macro'
import { FAILURE_TITLES, type FailureName } from '../../shared/failures.ts'
import { RequestFailed } from './failure.ts'

const PREFIX = '/problems/'
const isFailureName = (name: string): name is FailureName => Object.hasOwn(FAILURE_TITLES, name)

/**
 * Why the server refused, in the language of the interface; null if it did not answer, or for a refusal that this page
 * does not know.
 */
export function refusalTitle(error: unknown): string | null {
  if (!(error instanceof RequestFailed) || error.failure.kind !== 'refused') return null
  const { problem, status } = error.failure
  // The server names its refusals; a proxy answers with a page of its own.
  if (status === 413 && !problem.startsWith(PREFIX)) {
    return t`This is too large for the proxy in front of the server: ask the people who run it`
  }
  return titleOfRefusal(problem.slice(PREFIX.length))
}

/** What a person reads when a request failed: why the server refused, or that it did not answer. */
export const failureReason = (error: unknown): string =>
  refusalTitle(error) ?? t`The server cannot be reached. Try again.`

/** @returns the words of a refusal by its name; null for one that this page does not know */
export const titleOfRefusal = (name: string): string | null =>
  isFailureName(name) ? i18n._(FAILURE_TITLES[name]) : null
