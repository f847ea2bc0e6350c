import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Trans } from '@lingui/react/macro'
import { Button } from '../../ui/Button.tsx'
import { useDiscussion } from '../discussion.ts'
import { hasOlderThreadsQuery, readOlderThreads } from '../threadQueries.ts'

/** Reads older comments of a document than the newest 200. */
export function OlderThreads() {
  const { document } = useDiscussion()
  const queries = useQueryClient()
  const { data: hasOlder = false } = useQuery(hasOlderThreadsQuery(document))
  const read = useMutation({ mutationFn: () => readOlderThreads(queries, document) })
  return hasOlder ? (
    <p className="meta">
      <Button working={read.isPending} onPress={() => read.mutate()}>
        <Trans>Show older comments</Trans>
      </Button>
      {read.isError && <Trans>The comments could not be loaded.</Trans>}
    </p>
  ) : null
}
