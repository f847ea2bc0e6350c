import { Trans } from '@lingui/react/macro'
import { parseDocumentName } from '../../shared/documents/kinds.ts'
import type { PersonId } from '../../shared/ids.ts'
import type { BesideDocument } from '../fields/besideDocument.ts'
import { Button } from '../ui/Button.tsx'
import { Callout } from '../ui/Callout.tsx'
import { useLeaveWarning } from '../ui/useLeaveWarning.ts'
import { describeUnsentWork } from './describeUnsentWork.ts'
import { Why } from './ClosedDocument.tsx'
import { UnsentWorkList } from './UnsentWorkList.tsx'
import { UnstoredWork } from './UnstoredWork.tsx'

/** What became of the document beside the page's own one, if it has ended, and of what was not sent of it. */
export function BesideNotice({ person, beside }: { readonly person: PersonId; readonly beside: BesideDocument }) {
  const { document, state, reopen } = beside
  const ended = state.phase === 'ended' ? state : null
  const kind = parseDocumentName(document)?.kind ?? 'tasks'
  useLeaveWarning(ended !== null && ended.unkept !== null)
  return (
    <>
      {ended !== null && (
        <Callout kind="warning" live>
          <strong>
            <Why kind={kind} end={ended.end} stillOld={false} />
          </strong>{' '}
          <Trans>Everything else on this page is as before.</Trans>
          <div className="actions">
            <Button onPress={reopen}>
              <Trans>Open again</Trans>
            </Button>
          </div>
        </Callout>
      )}
      {ended !== null && ended.unkept !== null && <UnstoredWork work={ended.unkept} describe={describeUnsentWork} />}
      <UnsentWorkList
        key={ended === null ? 'open' : 'ended'}
        person={person}
        document={document}
        describe={describeUnsentWork}
      />
    </>
  )
}
