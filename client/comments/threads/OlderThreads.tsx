import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Trans } from '@lingui/react/macro'
import { Button } from '../../ui/Button.tsx'
import { useDiscussion } from '../discussion.ts'
import { showOlderThreads, threadPagesQuery } from '../threadQueries.ts'

/** Reads older comments of a document than the newest 200. */
export function OlderThreads() {
  const { document } = useDiscussion()
  const queries = useQueryClient()
  const { data } = useQuery(threadPagesQuery(document))
  return data.hasOlder ? (
    <Button kind="secondary" onPress={() => void showOlderThreads(queries, document)}>
      <Trans>Show older comments</Trans>
    </Button>
  ) : null
}
