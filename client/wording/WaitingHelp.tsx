import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import type { Wording } from '../../shared/wording/wording.ts'
import { failureReason } from '../http/refusalTitle.ts'
import { showToast } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Callout } from '../ui/Callout.tsx'
import { listWithAnd } from '../ui/formats/lists.ts'
import { useCorrectWording } from './wordingQueries.ts'

interface WaitingHelpProps {
  readonly wording: Wording
  readonly waiting: NonNullable<Wording['waiting']>
}

/**
 * Corrected help texts that are not public yet, beside the public ones. Somebody of another centre, or a coordinator,
 * decides.
 */
export function WaitingHelp({ wording, waiting }: WaitingHelpProps) {
  const { t } = useLingui()
  const { decide } = useCorrectWording(wording.language)
  const { texts, isChecked, by, mayDecide } = waiting
  const names = listWithAnd(by)
  const count = Object.keys(texts).length

  const take = (decision: 'publish' | 'decline') =>
    decide.mutate(
      { version: wording.version, decision },
      {
        onSuccess: () =>
          showToast(
            decision === 'publish'
              ? t`Help texts published. Public pages show them now`
              : t`Help texts declined. Public pages stay as they are`,
          ),
        onError: (error) => showToast(failureReason(error)),
      },
    )

  return (
    <Callout kind="warning">
      <p>
        <b>
          {count > 0
            ? t`${plural(count, { one: '# help text is not public yet', other: '# help texts are not public yet' })}`
            : t`A speaker has checked this wording. Public pages do not show that yet`}
        </b>
        {' · '}
        {names}
      </p>
      {count > 0 && (
        <ul lang={wording.language}>
          {Object.entries(texts).map(([key, text]) => (
            <li key={key}>
              <del>{wording.texts[key]}</del> <ins>{text}</ins>
            </li>
          ))}
        </ul>
      )}
      {count > 0 && isChecked && (
        <p>
          <Trans>With them, public pages stop showing the English help beside this language.</Trans>
        </p>
      )}
      {mayDecide ? (
        <div className="row">
          <Button kind="primary" working={decide.isPending} onPress={() => take('publish')}>
            <Trans>Publish help texts</Trans>
          </Button>
          <Button onPress={() => take('decline')}>
            <Trans>Decline help texts</Trans>
          </Button>
        </div>
      ) : (
        <p>
          <Trans>A coordinator or another centre that writes this language decides whether this becomes public.</Trans>
        </p>
      )}
    </Callout>
  )
}
