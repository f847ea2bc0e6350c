import { useLingui } from '@lingui/react/macro'
import { MAX_TEXT, MAX_TITLE } from '../../../shared/milestones/milestone.ts'
import { SegmentedControl } from '../../ui/forms/SegmentedControl.tsx'
import { TextInput } from '../../ui/forms/TextInput.tsx'
import type { DraftFieldsProps } from './draftFields.ts'
import type { MilestoneDraft } from './milestoneDraft.ts'

/** What the milestone is. */
export function WhatFields({ draft, wrong, onChange }: DraftFieldsProps) {
  const { t } = useLingui()
  return (
    <>
      <SegmentedControl
        label={t`Kind`}
        options={[
          { id: 'date', label: t`Date` },
          { id: 'deadline', label: t`Deadline` },
        ]}
        value={draft.kind}
        onChange={(kind) => onChange({ kind: kind as MilestoneDraft['kind'] })}
      />
      <TextInput
        label={t`Title`}
        value={draft.title}
        maxLength={MAX_TITLE}
        problem={wrong.has('title') ? t`Enter a title` : undefined}
        onChange={(title) => onChange({ title })}
      />
      <TextInput
        label={t`Text`}
        value={draft.text}
        maxLength={MAX_TEXT}
        rows={3}
        onChange={(text) => onChange({ text })}
      />
    </>
  )
}
