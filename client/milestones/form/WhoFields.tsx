import { Trans, useLingui } from '@lingui/react/macro'
import {
  AUDIENCES,
  CONTACT_ROLES,
  MAX_LINK,
  PURPOSES,
  type MilestoneAudience,
} from '../../../shared/milestones/milestone.ts'
import { AUDIENCE_MESSAGES, CONTACT_MESSAGES, PURPOSE_MESSAGES } from '../../../shared/milestones/milestoneMessages.ts'
import { LabelledCheckbox } from '../../ui/forms/LabelledCheckbox.tsx'
import { Select } from '../../ui/forms/Select.tsx'
import { Several, withOne } from '../../ui/forms/Several.tsx'
import { sentenceCase } from '../sentenceCase.ts'
import { TextInput } from '../../ui/forms/TextInput.tsx'
import type { DraftFieldsProps, Notifiable } from './draftFields.ts'
import type { MilestoneDraft } from './milestoneDraft.ts'
import { NotifiedFields } from './NotifiedFields.tsx'

interface WhoFieldsProps extends DraftFieldsProps {
  readonly notifiable: Notifiable
}

/** Its audience, its purpose, and where to learn more. */
export function WhoFields({ draft, wrong, notifiable, onChange }: WhoFieldsProps) {
  const { t, i18n } = useLingui()
  return (
    <>
      <Several legend={t`Audience`} problem={wrong.has('audiences') ? t`Choose at least one` : null}>
        {AUDIENCES.map((audience) => (
          <LabelledCheckbox
            key={audience}
            label={i18n._(AUDIENCE_MESSAGES[audience])}
            chosen={draft.audiences.includes(audience)}
            onChange={(chosen) => onChange({ audiences: withOne(draft.audiences, audience, chosen) })}
          />
        ))}
      </Several>
      {draft.audiences.some(isStrand) && (
        <p className="hint">
          <Trans>
            Reminders reach the planners who work there. Where nobody of a centre has said so, they reach all its
            planners.
          </Trans>
        </p>
      )}
      {draft.audiences.includes('notified') && (
        <NotifiedFields draft={draft} notifiable={notifiable} onChange={onChange} />
      )}
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
      <Reminding draft={draft} onChange={onChange} />
    </>
  )
}

/** Whether people are reminded of it, and what a deadline is of. */
function Reminding({ draft, onChange }: Pick<WhoFieldsProps, 'draft' | 'onChange'>) {
  const { t } = useLingui()
  return (
    <>
      {draft.kind === 'deadline' && (
        <LabelledCheckbox
          label={t`The centres’ reports are due on this day`}
          chosen={draft.leadsToReports}
          onChange={(leadsToReports) => onChange({ leadsToReports })}
        />
      )}
      <LabelledCheckbox
        label={t`Remind people by bell and email`}
        chosen={draft.reminds}
        onChange={(reminds) => onChange({ reminds })}
      />
    </>
  )
}

/** Whether it is for one of a centre's services other than awareness. */
const isStrand = (audience: MilestoneAudience): boolean =>
  audience === 'helplines' || audience === 'hotlines' || audience === 'youth'
