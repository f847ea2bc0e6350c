import { Trans, useLingui } from '@lingui/react/macro'
import { CentreId, PersonId } from '../../../shared/ids.ts'
import { MAX_NOTIFIED } from '../../../shared/milestones/notified.ts'
import { MultiSelect } from '../../ui/forms/MultiSelect.tsx'
import { withOne } from '../../ui/forms/Several.tsx'
import type { DraftFieldsProps, Notifiable } from './draftFields.ts'

interface NotifiedFieldsProps extends Pick<DraftFieldsProps, 'draft' | 'onChange'> {
  readonly notifiable: Notifiable
}

/** Who was notified already: reminders go to them. */
export function NotifiedFields({ draft, notifiable, onChange }: NotifiedFieldsProps) {
  const { t } = useLingui()
  const { people, centres } = draft.notified
  const isEmpty = people.length + centres.length === 0
  return (
    <>
      <MultiSelect
        label={t`Centres already notified`}
        options={notifiable.centres}
        values={centres}
        onToggle={(id, chosen) =>
          onChange({ notified: { people, centres: most(withOne(centres, CentreId.parse(id), chosen)) } })
        }
      />
      <MultiSelect
        label={t`People already notified`}
        options={notifiable.people}
        values={people}
        onToggle={(id, chosen) =>
          onChange({ notified: { centres, people: most(withOne(people, PersonId.parse(id), chosen)) } })
        }
      />
      <p className="hint">
        {isEmpty ? (
          <Trans>Nobody is chosen, so reminders for those already notified reach nobody.</Trans>
        ) : (
          <Trans>
            Reminders reach these people and all planners of these centres. Only coordinators see this list.
          </Trans>
        )}
      </p>
    </>
  )
}

const most = <T,>(all: readonly T[]): T[] => all.slice(0, MAX_NOTIFIED)
