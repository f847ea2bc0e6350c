import { Trans } from '@lingui/react/macro'
import { colourClass } from '../../../shared/colourOfPerson.ts'
import { timeOf } from '../../ui/formats/when.ts'
import { initials } from '../../ui/Avatar.tsx'
import type { Present } from './useThreadPresence.ts'

/** Says which colleague has the question open or writes an answer. */
export function ColleagueCallout({ present }: { readonly present: Present }) {
  const shown = present.find(({ doing }) => doing === 'writing') ?? present[0]
  const { name = '', since = '' } = shown ?? {}
  const time = shown === undefined ? '' : timeOf(Date.parse(since))
  return (
    <div role="status">
      {shown !== undefined && (
        <p className={`colleague ${shown.doing}`}>
          <span className={`av ${colourClass(shown.id)}`} aria-hidden="true">
            {initials(name)}
          </span>
          <span>
            {shown.doing === 'writing' ? (
              <Trans>
                <b>{name} is writing an answer</b> since {time}. You are asked before yours is sent.
              </Trans>
            ) : (
              <Trans>
                <b>{name}</b> has this question open since {time}.
              </Trans>
            )}
          </span>
        </p>
      )}
    </div>
  )
}
