import { Trans, useLingui } from '@lingui/react/macro'
import type { Thread, ThreadId } from '../../../shared/comments/thread.ts'
import type { Person } from '../../../shared/permissions.ts'
import { useCurrentCampaign } from '../../campaigns/useCurrentCampaign.ts'
import { isUnread } from '../discussion.ts'
import { QueueRow } from '../queue/QueueRow.tsx'
import { Flag } from '../../ui/Flag.tsx'
import { listWithAnd } from '../../ui/formats/lists.ts'
import { useCentres } from '../../plans/useCentres.ts'
import type { AboutQuestions } from '../queue/useQueue.ts'
import { useQuestionPlace } from './useQuestionPlace.ts'

interface QueueRowsProps {
  readonly threads: readonly Thread[]
  readonly about: AboutQuestions
  readonly person: Person
  readonly now: Date
  readonly currentId: ThreadId | null
  readonly selected: ReadonlySet<ThreadId>
  readonly onSelect: (id: ThreadId) => void
  readonly onOpen: (id: ThreadId) => void
}

export function QueueRows(props: QueueRowsProps) {
  const { threads, about, person, now, currentId, selected, onSelect, onOpen } = props
  const { t } = useLingui()
  const campaign = useCurrentCampaign()
  const centreOf = useCentres(campaign.id)
  const placeOf = useQuestionPlace(campaign.id, { withOwner: false })
  const waitsFor = ({ state, centres }: Thread): string | null => {
    const asker = listWithAnd(centres.map((centre) => centreOf(centre).countryName))
    return state === 'answered' ? t`waiting for ${asker}` : null
  }
  // Without a current row the first can be reached by Tab.
  const stop = currentId !== null && threads.some(({ id }) => id === currentId) ? currentId : threads[0]?.id
  return threads.map((thread) => (
    <QueueRow
      key={thread.id}
      thread={thread}
      now={now}
      isCurrent={thread.id === currentId}
      isTabStop={thread.id === stop}
      isUnread={isUnread(thread, person)}
      centre={<CentreOf thread={thread} centreOf={centreOf} />}
      place={placeOf(thread, about.get(thread.id)?.entry ?? null)}
      language={about.get(thread.id)?.language ?? null}
      waitsFor={waitsFor(thread)}
      isSelected={selected.has(thread.id)}
      onSelect={() => onSelect(thread.id)}
      onOpen={() => onOpen(thread.id)}
    />
  ))
}

function CentreOf({ thread, centreOf }: { thread: Thread; centreOf: ReturnType<typeof useCentres> }) {
  const [first] = thread.centres
  const known = first === undefined ? null : centreOf(first)
  if (known === null) return <Trans>The network</Trans>
  return (
    <>
      <Flag country={known.country} />
      {listWithAnd(thread.centres.map((centre) => centreOf(centre).countryName))}
    </>
  )
}
