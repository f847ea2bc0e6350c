import { Plural, Trans } from '@lingui/react/macro'
import type { LetterRecipients } from '../../../shared/updates/api.ts'
import { Button } from '../../ui/Button.tsx'
import { dayOfMoment } from '../../ui/formats/when.ts'
import { useResumeAddress } from './sendingQueries.ts'

/** Who would receive a letter now, and whose address is paused. */
export function Recipients({
  recipients: { people, switchedOff, notAsked, paused },
  away,
}: {
  readonly recipients: LetterRecipients
  readonly away: boolean
}) {
  const resume = useResumeAddress()
  return (
    <>
      <p className="meta">
        <Trans>
          It goes to <Plural value={people} one="# person" other="# people" />.{' '}
          <Plural value={switchedOff} one="# person does" other="# people do" /> not want it,{' '}
          <Plural value={notAsked} one="# reader has" other="# readers have" /> not been asked yet.
        </Trans>
      </p>
      {paused.length > 0 && (
        <>
          <p>
            <Trans>These addresses refused three emails in a row, and receive none:</Trans>
          </p>
          <ul className="send-list">
            {paused.map(({ id, name, since }) => (
              <li key={id}>
                <span>
                  <Trans>
                    {name}, since {dayOfMoment(since)}
                  </Trans>
                </span>
                {!away && (
                  <Button kind="quiet" working={resume.isPending} onPress={() => resume.mutate(id)}>
                    <Trans>Send to {name} again</Trans>
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
