import type { ReactNode } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import { AUDIENCES, CONTACT_ROLES, MAX_LINK, PURPOSES } from '../../../shared/milestones/milestone.ts'
import { AUDIENCE_MESSAGES, CONTACT_MESSAGES, PURPOSE_MESSAGES } from '../../../shared/milestones/milestoneMessages.ts'
import { LabelledCheckbox } from '../../ui/forms/LabelledCheckbox.tsx'
import { Select } from '../../ui/forms/Select.tsx'
import { sentenceCase } from '../sentenceCase.ts'
import { TextInput } from '../../ui/forms/TextInput.tsx'
import type { DraftFieldsProps } from './draftFields.ts'
import type { MilestoneDraft } from './milestoneDraft.ts'

/** For which people it is, what for, and where to learn more. */
export function WhoFields({ draft, wrong, onChange }: DraftFieldsProps) {
  const { t, i18n } = useLingui()
  return (
    <>
      <Several legend={t`For`} problem={wrong.has('audiences') ? t`Choose at least one` : null}>
        {AUDIENCES.map((audience) => (
          <LabelledCheckbox
            key={audience}
            label={i18n._(AUDIENCE_MESSAGES[audience])}
            chosen={draft.audiences.includes(audience)}
            onChange={(chosen) => onChange({ audiences: withOne(draft.audiences, audience, chosen) })}
          />
        ))}
      </Several>
      <Several legend={t`Purpose`} problem={wrong.has('purposes') ? t`Choose at least one` : null}>
        {PURPOSES.map((purpose) => (
          <LabelledCheckbox
            key={purpose}
            label={sentenceCase(i18n._(PURPOSE_MESSAGES[purpose]))}
            chosen={draft.purposes.includes(purpose)}
            onChange={(chosen) => onChange({ purposes: withOne(draft.purposes, purpose, chosen) })}
          />
        ))}
      </Several>
      <div className="pair">
        <Select
          label={t`Contact`}
          options={[
            { id: 'none', label: t`No contact` },
            ...CONTACT_ROLES.map((role) => ({ id: role, label: i18n._(CONTACT_MESSAGES[role]) })),
            { id: 'mailbox', label: t`A mailbox` },
          ]}
          value={draft.contactKind}
          onChange={(kind) => onChange({ contactKind: (kind ?? 'none') as MilestoneDraft['contactKind'] })}
        />
        {draft.contactKind === 'mailbox' && (
          <TextInput
            label={t`Address of the mailbox`}
            type="email"
            value={draft.mailbox}
            maxLength={200}
            problem={wrong.has('mailbox') ? t`Enter an email address` : undefined}
            onChange={(mailbox) => onChange({ mailbox })}
          />
        )}
      </div>
      <TextInput
        label={t`Link`}
        type="url"
        value={draft.link}
        maxLength={MAX_LINK}
        problem={wrong.has('link') ? t`Enter an address that starts with https://` : undefined}
        onChange={(link) => onChange({ link })}
      />
      <LabelledCheckbox
        label={t`Remind people by bell and email`}
        chosen={draft.reminds}
        onChange={(reminds) => onChange({ reminds })}
      />
      {draft.reminds && draft.audiences.length > 0 && draft.audiences.every((one) => one === 'notified') && (
        <p className="hint">
          <Trans>The workspace does not know who was notified already, so nobody is reminded.</Trans>
        </p>
      )}
    </>
  )
}

interface SeveralProps {
  readonly legend: string
  readonly problem: string | null
  readonly children: ReactNode
}

function Several({ legend, problem, children }: SeveralProps) {
  return (
    <fieldset className="several">
      <legend className="label">{legend}</legend>
      <div className="ticks">{children}</div>
      {problem !== null && <p className="hint bad">{problem}</p>}
    </fieldset>
  )
}

const withOne = <T,>(all: readonly T[], one: T, chosen: boolean): readonly T[] =>
  chosen ? [...all, one] : all.filter((other) => other !== one)
