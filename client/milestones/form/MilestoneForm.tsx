import { useState, type SyntheticEvent } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { randomId, type CampaignId } from '../../../shared/ids.ts'
import type { ListedMilestone } from '../../../shared/milestones/api.ts'
import { MilestoneId } from '../../../shared/milestones/milestone.ts'
import { hasStatus } from '../../http/failure.ts'
import { refusalTitle } from '../../http/refusalTitle.ts'
import { showToast } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Callout } from '../../ui/Callout.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { Sheet } from '../../ui/overlays/Sheet.tsx'
import { useSaveMilestone } from '../milestoneQueries.ts'
import type { Notifiable } from './draftFields.ts'
import { draftOf, EMPTY_DRAFT, readDraft, type WrongField } from './milestoneDraft.ts'
import { WhatFields } from './WhatFields.tsx'
import { WhenFields } from './WhenFields.tsx'
import { WhoFields } from './WhoFields.tsx'

interface MilestoneFormProps {
  readonly campaign: CampaignId
  /** Null for a new one. */
  readonly milestone: ListedMilestone | null
  readonly notifiable: Notifiable
  /** The campaign's day, near which others are likely. */
  readonly near: string
  readonly onClose: () => void
}

const NOTHING_WRONG: ReadonlySet<WrongField> = new Set()

/** Writes a milestone, in a sheet over the list. A slip does not lose the typed text. */
export function MilestoneForm({ campaign, milestone, notifiable, near, onClose }: MilestoneFormProps) {
  const { t } = useLingui()
  const [id] = useState(() => milestone?.id ?? MilestoneId.parse(randomId()))
  const [first] = useState(() => (milestone === null ? EMPTY_DRAFT : draftOf(milestone, milestone.notified)))
  const [draft, setDraft] = useState(first)
  const [isTried, setTried] = useState(false)
  const [isLeaving, setLeaving] = useState(false)
  const save = useSaveMilestone(campaign)
  const read = readDraft(draft)
  const wrong = isTried && !read.ok ? read.wrong : NOTHING_WRONG
  const leave = (): void => (draft === first ? onClose() : setLeaving(true))

  function submit(event: SyntheticEvent): void {
    event.preventDefault()
    setTried(true)
    if (!read.ok) return
    save.mutate(
      { id, version: milestone?.version ?? null, milestone: read.milestone, notified: read.notified },
      {
        onSuccess() {
          showToast(milestone === null ? t`Milestone added` : t`Milestone changed`)
          onClose()
        },
      },
    )
  }

  const title = milestone === null ? t`Add a milestone` : t`Change a milestone`
  const change = (changed: Partial<typeof draft>): void => setDraft((before) => ({ ...before, ...changed }))
  return (
    <Sheet title={title} isOpen onClose={leave}>
      <form className="milestone-form" onSubmit={submit} noValidate>
        <WhatFields draft={draft} wrong={wrong} onChange={change} />
        <WhenFields draft={draft} wrong={wrong} near={near} onChange={change} />
        <WhoFields draft={draft} wrong={wrong} notifiable={notifiable} onChange={change} />
        {wrong.size > 0 && (
          <Callout kind="warning" live>
            <Trans>Not saved yet: complete the fields that are marked.</Trans>
          </Callout>
        )}
        {save.isError && <SaveFailure error={save.error} />}
        <div className="actions">
          <Button type="submit" kind="primary" working={save.isPending}>
            {milestone === null ? <Trans>Add milestone</Trans> : <Trans>Save milestone</Trans>}
          </Button>
          <Button onPress={leave}>
            <Trans>Cancel</Trans>
          </Button>
        </div>
      </form>
      {isLeaving && <LeaveDialog onStay={() => setLeaving(false)} onLeave={onClose} />}
    </Sheet>
  )
}

function SaveFailure({ error }: { readonly error: unknown }) {
  return (
    <Callout kind="danger" live>
      {hasStatus(error, 409) ? (
        <Trans>Not saved: someone else changed this milestone. Copy your text, close this and open it again.</Trans>
      ) : (
        (refusalTitle(error) ?? (
          <Trans>Not saved: the server cannot be reached. Your text is still here. Try again.</Trans>
        ))
      )}
    </Callout>
  )
}

function LeaveDialog({ onStay, onLeave }: { readonly onStay: () => void; readonly onLeave: () => void }) {
  const { t } = useLingui()
  return (
    <Dialog title={t`Discard your changes?`} isOpen onClose={onStay}>
      <p>
        <Trans>What you typed in this form is not saved.</Trans>
      </p>
      <div className="actions">
        <Button kind="danger" onPress={onLeave}>
          <Trans>Discard</Trans>
        </Button>
        <Button autoFocus onPress={onStay}>
          <Trans>Keep editing</Trans>
        </Button>
      </div>
    </Dialog>
  )
}
