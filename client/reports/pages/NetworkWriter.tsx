import { useCallback, type ComponentProps, type ReactNode } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import type { Campaign } from '../../../shared/campaign.ts'
import type { Person } from '../../../shared/permissions.ts'
import type { NetworkReport } from '../../../shared/reports/api.ts'
import { LiveDocument } from '../../documents/LiveDocument.tsx'
import { refusalTitle } from '../../http/refusalTitle.ts'
import { showToast } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import type { CentreOf } from '../../ui/centreName.ts'
import { EmptyState } from '../../ui/blocks/EmptyState.tsx'
import { ChapterEditors } from '../network/ChapterEditors.tsx'
import { HighlightCards } from '../network/HighlightCards.tsx'
import { networkDocument, useBeginWriting } from '../network/networkQueries.ts'
import { NetworkWriting } from '../network/NetworkWriting.tsx'

export interface NetworkWriterProps {
  readonly person: Person
  readonly campaign: Campaign
  readonly report: NetworkReport
  readonly centreOf: CentreOf
  readonly view: 'highlights' | 'chapters'
  /** The page around the content, with notices above it. */
  readonly frame: (content: ReactNode, notices?: ReactNode) => ReactNode
}

/** What coordinators write: the chapters, and which highlights are in the report. */
export function NetworkWriter({ person, campaign, report, centreOf, view, frame }: NetworkWriterProps) {
  const { summary, isBegun } = report
  const children = useCallback<ComponentProps<typeof LiveDocument>['children']>(
    ({ doc, awareness, present, notices }) =>
      frame(
        <NetworkWriting doc={doc} awareness={awareness} present={present}>
          {({ chosen, choose }) =>
            view === 'chapters' ? (
              <ChapterEditors />
            ) : (
              <HighlightCards
                summary={summary}
                campaign={campaign.id}
                centreOf={centreOf}
                chosen={chosen}
                onChoose={choose}
                first={null}
              />
            )
          }
        </NetworkWriting>,
        notices,
      ),
    [frame, view, summary, campaign.id, centreOf],
  )
  if (!isBegun) return frame(<Begin campaign={campaign} />)
  return (
    <LiveDocument person={person} document={networkDocument(campaign.id)}>
      {children}
    </LiveDocument>
  )
}

function Begin({ campaign }: { readonly campaign: Campaign }) {
  const { t } = useLingui()
  const begin = useBeginWriting(campaign.id)
  return (
    <EmptyState
      title={<Trans>Nobody has begun to write yet</Trans>}
      lead={
        <Trans>
          Coordinators write the chapters and choose the highlights together. Everybody reads the result here.
        </Trans>
      }
    >
      <Button
        kind="primary"
        icon="pencil"
        working={begin.isPending}
        onPress={() =>
          begin.mutate(undefined, {
            onError: (error) => showToast(t`Not begun: ${refusalTitle(error) ?? t`The server cannot be reached`}.`),
          })
        }
      >
        <Trans>Begin writing</Trans>
      </Button>
    </EmptyState>
  )
}
