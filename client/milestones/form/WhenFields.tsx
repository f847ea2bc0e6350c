import { useLingui } from '@lingui/react/macro'
import { MAX_NOTE, MAX_PLACE, PLACE_KINDS } from '../../../shared/milestones/milestone.ts'
import { PLACE_MESSAGES_OF_MILESTONES } from '../../../shared/milestones/milestoneMessages.ts'
import { mondayOf } from '../../../shared/days.ts'
import { DateInput } from '../../ui/forms/DateInput.tsx'
import { LabelledCheckbox } from '../../ui/forms/LabelledCheckbox.tsx'
import { Select } from '../../ui/forms/Select.tsx'
import { TimeInput } from '../../ui/forms/TimeInput.tsx'
import { TextInput } from '../../ui/forms/TextInput.tsx'
import type { DraftFieldsProps } from './draftFields.ts'
import type { MilestoneDraft } from './milestoneDraft.ts'

interface WhenFieldsProps extends DraftFieldsProps {
  readonly near: string
}

/** When and where it is. */
export function WhenFields({ draft, wrong, near, onChange }: WhenFieldsProps) {
  const { t } = useLingui()
  return (
    <>
      <div className="pair">
        <Select
          label={t`When`}
          options={[
            { id: 'day', label: t`On one day` },
            { id: 'range', label: t`On several days` },
            { id: 'week', label: t`In a week` },
            { id: 'until', label: t`Ongoing until a day` },
          ]}
          value={draft.whenKind}
          onChange={(kind) => onChange({ whenKind: (kind ?? 'day') as MilestoneDraft['whenKind'] })}
        />
        {draft.whenKind !== 'until' && <FirstDay draft={draft} wrong={wrong} near={near} onChange={onChange} />}
        {(draft.whenKind === 'range' || draft.whenKind === 'until') && (
          <DateInput
            label={t`Last day`}
            value={draft.last}
            near={near}
            problem={
              !wrong.has('last')
                ? undefined
                : draft.last === null
                  ? t`Choose the last day`
                  : t`The last day must be after the first`
            }
            onChange={(last) => onChange({ last })}
          />
        )}
      </div>
      {draft.whenKind !== 'week' && <TimeFields draft={draft} wrong={wrong} onChange={onChange} />}
      <TextInput
        label={t`Note beside the date`}
        hint={t`For example: “and all of February”`}
        value={draft.whenNote}
        maxLength={MAX_NOTE}
        onChange={(whenNote) => onChange({ whenNote })}
      />
      <PlaceFields draft={draft} wrong={wrong} onChange={onChange} />
    </>
  )
}

function FirstDay({ draft, wrong, near, onChange }: WhenFieldsProps) {
  const { t } = useLingui()
  const label = draft.whenKind === 'range' ? t`First day` : draft.whenKind === 'week' ? t`Week of` : t`Day`
  return (
    <DateInput
      label={label}
      value={draft.day}
      near={near}
      problem={wrong.has('day') ? t`Choose a day` : undefined}
      onChange={(day) => onChange({ day: draft.whenKind === 'week' && day !== null ? mondayOf(day) : day })}
    />
  )
}

function TimeFields({ draft, wrong, onChange }: DraftFieldsProps) {
  const { t } = useLingui()
  return (
    <div className="pair">
      <Select
        label={t`Time of day`}
        options={[
          { id: 'none', label: t`No time` },
          { id: 'at', label: t`At a time in Brussels` },
          { id: 'close-of-business', label: t`Close of business (17:00 Brussels)` },
        ]}
        value={draft.timeKind}
        onChange={(kind) => onChange({ timeKind: (kind ?? 'none') as MilestoneDraft['timeKind'] })}
      />
      {draft.timeKind === 'at' && (
        <>
          <TimeInput
            label={t`Start in Brussels`}
            value={draft.start}
            problem={wrong.has('start') ? t`Enter a time` : undefined}
            onChange={(start) => onChange({ start })}
          />
          <TimeInput
            label={t`End (optional)`}
            value={draft.end}
            problem={wrong.has('end') ? t`The end must be after the start` : undefined}
            onChange={(end) => onChange({ end })}
          />
        </>
      )}
    </div>
  )
}

function PlaceFields({ draft, onChange }: DraftFieldsProps) {
  const { t, i18n } = useLingui()
  return (
    <>
      <div className="pair">
        <Select
          label={t`Where`}
          options={[
            { id: 'none', label: t`No place` },
            ...PLACE_KINDS.map((kind) => ({ id: kind, label: i18n._(PLACE_MESSAGES_OF_MILESTONES[kind]) })),
          ]}
          value={draft.placeKind}
          onChange={(kind) => onChange({ placeKind: (kind ?? 'none') as MilestoneDraft['placeKind'] })}
        />
        {draft.placeKind !== 'none' && (
          <TextInput
            label={draft.placeKind === 'online' ? t`Platform (optional)` : t`Place`}
            value={draft.place}
            maxLength={MAX_PLACE}
            onChange={(place) => onChange({ place })}
          />
        )}
      </div>
      <LabelledCheckbox
        label={t`Details to follow`}
        chosen={draft.detailsToFollow}
        onChange={(detailsToFollow) => onChange({ detailsToFollow })}
      />
    </>
  )
}
