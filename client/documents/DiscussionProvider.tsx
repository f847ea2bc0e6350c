import { useMemo, type ComponentProps, type ReactNode } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { Campaign } from '../../shared/campaign.ts'
import type { Person } from '../../shared/permissions.ts'
import { ReadWithComments } from '../comments/anchors/ReadWithComments.tsx'
import { CommentsButton } from '../comments/CommentsButton.tsx'
import { audiencesFor, DiscussionContext, type Commentable, type Discussion } from '../comments/discussion.ts'
import { FieldComments } from '../comments/FieldComments.tsx'
import { ProposableFields } from '../comments/proposals/proposableFields.ts'
import { threadsQuery } from '../comments/threadQueries.ts'
import { CommentSlots, NO_COMMENTS, WHOLE_ENTRY } from '../fields/commentSlots.ts'
import { hasStatus } from '../http/failure.ts'
import { blockingFailureOf } from '../http/queryState.ts'
import { HeaderSlot } from '../ui/HeaderSlot.tsx'
import { usePanelCovers } from '../ui/overlays/usePanelCovers.ts'
import { latePart } from '../ui/latePart.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { LinkChecksProvider } from './LinkChecksProvider.tsx'
import { MissingPlace } from './MissingPlace.tsx'
import { proposableField } from './proposableFields.ts'
import { useCommentsAddress } from './useCommentsAddress.ts'
import { useDiscussionState } from './useDiscussionState.ts'

const CommentsPanel = latePart(() => import('../comments/CommentsPanel.tsx'), { loading: <LoadingPanel /> })
const EntryThreads = latePart(() => import('../comments/threads/EntryThreads.tsx'))

interface DiscussionProviderProps {
  readonly person: Person
  readonly campaign: Campaign
  readonly commentable: Commentable
  readonly children: ReactNode
}

/** A document with its comments: beside it, at its fields and words, and counted in the bar. */
export function DiscussionProvider({ person, campaign, commentable, children }: DiscussionProviderProps) {
  const address = useCommentsAddress(commentable.entryParameter ?? 'entry')
  const { isOpen, entry: openEntry, go } = address
  const query = useQuery(threadsQuery(commentable.document))
  const discussion = useDiscussionState({ person, campaign, commentable, address })
  const slots = useSlots(commentable, audiencesFor(discussion).length > 0 ? discussion.ask : null)
  const panelCovers = usePanelCovers()
  // Comments between two centres are for these centres only.
  const isForbidden = hasStatus(query.error, 403)
  // An open entry has its comments in its own panel.
  const isBeside = isOpen && openEntry === null && !isForbidden
  return (
    <DiscussionContext value={discussion}>
      <ProposableFields value={proposableField}>
        <CommentSlots value={slots}>
          {!isForbidden && (
            <HeaderSlot>
              <CommentsButton
                isOpen={isBeside}
                onPress={() => go(isBeside ? { isOpen: false } : { isOpen: true, entry: null })}
              />
            </HeaderSlot>
          )}
          <div className={isBeside ? 'frame with-panel' : 'frame'}>
            <div inert={isBeside && panelCovers}>
              <MissingPlace commentable={commentable} threads={isForbidden ? [] : query.data} />
              <LinkChecksProvider campaign={campaign.id} document={commentable.document}>
                {children}
              </LinkChecksProvider>
            </div>
            {isBeside && (
              <CommentsPanel
                failed={blockingFailureOf(query) !== null}
                onRetry={() => void query.refetch()}
                onClose={() => go({ isOpen: false })}
              />
            )}
          </div>
        </CommentSlots>
      </ProposableFields>
    </DiscussionContext>
  )
}

function LoadingPanel() {
  return (
    <aside className="panel">
      <div className="in">
        <Skeleton lines={4} />
      </div>
    </aside>
  )
}

function useSlots({ fieldLabel }: Commentable, ask: Discussion['ask'] | null) {
  return useMemo(
    () => ({
      ...NO_COMMENTS,
      atField(entry: string, field: string) {
        if (field === WHOLE_ENTRY) return <FieldComments entry={entry} field={null} />
        return fieldLabel(field) === null ? null : <FieldComments entry={entry} field={field} />
      },
      askAbout:
        ask === null
          ? null
          : (entry: string, field: string) =>
              ask({ at: 'entry', entry, field: field === WHOLE_ENTRY || fieldLabel(field) === null ? null : field }),
      afterEntry: (entry: string) => <EntryThreads entry={entry} />,
      aroundText: (text: ComponentProps<typeof ReadWithComments>) => <ReadWithComments {...text} />,
    }),
    [fieldLabel, ask],
  )
}
