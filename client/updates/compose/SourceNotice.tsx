import { Trans, useLingui } from '@lingui/react/macro'
import { wordWhenAndTime } from '../../../shared/milestones/wording.ts'
import { sourceChangeOf, takenFrom } from '../../../shared/updates/candidate.ts'
import type { Taken } from '../../../shared/updates/fields.ts'
import type { ItemView } from '../../../shared/updates/updateView.ts'
import { diffWords } from '../../../shared/text/diffWords.ts'
import { useEditing } from '../../fields/editing.ts'
import { Button } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { MarkedPieces } from '../../ui/facts/MarkedPieces.tsx'
import { localiser } from '../../ui/language/localiser.ts'
import { useComposing } from './composing.ts'
import { keepOurs, keepWithoutSource, setTrashed, takeSource } from './letterEdits.ts'

/** What became of an item's source since it was added, and what to do about it. It blocks the release. */
export function SourceNotice({ item }: { readonly item: ItemView }) {
  const editing = useEditing()
  const { sources } = useComposing()
  const change = sourceChangeOf(item, sources)
  if (change === null) return null
  if (change.kind === 'gone')
    return (
      <Callout kind="warning">
        <p>
          <Trans>What this was made from was deleted, cancelled, or is no longer for every member.</Trans>
        </p>
        <div className="row">
          <Button onPress={() => setTrashed(editing, item.id, true)}>
            <Trans>Remove the item</Trans>
          </Button>
          <Button kind="quiet" onPress={() => keepWithoutSource(editing, item.id)}>
            <Trans>Keep it as our words</Trans>
          </Button>
        </div>
      </Callout>
    )
  const { before, now } = change
  return (
    <Callout kind="warning">
      <p>
        <Trans>Its source changed since you added it:</Trans>
      </p>
      <Difference before={before} after={takenFrom(now)} />
      <div className="row">
        <Button onPress={() => takeSource(editing, item, now)}>
          <Trans>Take the new text</Trans>
        </Button>
        <Button kind="quiet" onPress={() => keepOurs(editing, item.id, now)}>
          <Trans>Keep ours</Trans>
        </Button>
      </div>
    </Callout>
  )
}

function Difference({ before, after }: { readonly before: Taken; readonly after: Taken }) {
  const { t } = useLingui()
  const words = localiser()
  const dateOf = ({ dated }: Taken): string =>
    dated === null ? t`No date` : wordWhenAndTime(dated, 'short-with-year', words)
  const pairs = [
    [before.heading, after.heading],
    [dateOf(before), dateOf(after)],
    [before.text, after.text],
  ] as const
  return (
    <ul className="source-changes">
      {pairs.flatMap(([old, fresh]) =>
        old === fresh
          ? []
          : [
              <li key={`${old} ${fresh}`}>
                <MarkedPieces pieces={diffWords(old, fresh)} />
              </li>,
            ],
      )}
    </ul>
  )
}
