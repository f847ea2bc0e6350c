import { useLingui } from '@lingui/react/macro'
import { AuditAction } from '../../../shared/accounts/audit.ts'
import { DateInput } from '../../ui/forms/DateInput.tsx'
import { Select } from '../../ui/forms/Select.tsx'
import type { Option } from '../../ui/forms/option.ts'
import { AUDIT_LABELS } from './auditLabels.ts'
import type { AuditFilter } from './auditQueries.ts'

interface AuditFiltersProps {
  readonly filter: AuditFilter
  readonly people: readonly Option[]
  readonly onChange: (filter: AuditFilter) => void
}

/** Narrows the audit log by person, action and days. */
export function AuditFilters({ filter, people, onChange }: AuditFiltersProps) {
  const { t, i18n } = useLingui()
  return (
    <div className="audit-filters">
      <Select
        label={t`Person`}
        options={people}
        value={filter.person}
        clearable
        noneLabel={t`Everybody`}
        onChange={(person) => onChange({ ...filter, person })}
      />
      <Select
        label={t`Action`}
        options={AuditAction.options.map((id) => ({ id, label: i18n._(AUDIT_LABELS[id]) }))}
        value={filter.action}
        clearable
        noneLabel={t`All actions`}
        onChange={(action) => onChange({ ...filter, action })}
      />
      <DateInput label={t`From`} value={filter.from} onChange={(from) => onChange({ ...filter, from })} />
      <DateInput label={t`To`} value={filter.to} onChange={(to) => onChange({ ...filter, to })} />
    </div>
  )
}
