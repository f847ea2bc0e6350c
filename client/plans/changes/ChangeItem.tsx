import { useLingui } from '@lingui/react/macro'
import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { Link } from 'react-router'
import type { NetworkChange } from '../../../shared/plans/networkChanges.ts'
import type { CentreName } from '../../ui/centreName.ts'
import { Flag } from '../../ui/Flag.tsx'
import { Ago } from '../../ui/formats/Ago.tsx'
import { Icon, type IconName } from '../../ui/Icon.tsx'
import { Gloss } from '../../ui/language/Gloss.tsx'
import { FieldChange } from './FieldChange.tsx'
import './changes.css'

export const CHANGE_KINDS: Readonly<Record<NetworkChange['kind'], readonly [MessageDescriptor, IconName]>> = {
  new: [msg`New`, 'plus'],
  removed: [msg`Removed`, 'trash'],
  restored: [msg`Back from trash`, 'restore'],
  moved: [msg`Moved`, 'calendar'],
  confirmed: [msg`Confirmed`, 'check'],
  cancelled: [msg`Cancelled`, 'close'],
  guest: [msg`High-level guest`, 'star'],
  text: [msg`Text changed`, 'text'],
  changed: [msg`Changed`, 'pencil'],
}

interface ChangeItemProps {
  readonly change: NetworkChange
  readonly centre: CentreName
  readonly href: string
}

/** One change of one activity: its kind, its centre, the old and the new value. */
export function ChangeItem({ change, centre, href }: ChangeItemProps) {
  const { i18n, t } = useLingui()
  const [label, icon] = CHANGE_KINDS[change.kind]
  const title = change.title.trim() === '' ? t`Untitled activity` : change.title
  return (
    <li className="change-item">
      <p className="between">
        <span className="change-kind">
          <Icon name={icon} />
          {i18n._(label)}
        </span>
        <span className="meta">
          <Ago at={change.at} />
        </span>
      </p>
      <p className="with-flag">
        <Flag country={centre.country} />
        <span>
          {centre.countryName} ·{' '}
          <Link to={href} dir="auto">
            {title}
          </Link>
          <Gloss gloss={change.gloss} />
        </span>
      </p>
      {change.field !== 'presence' && <FieldChange field={change.field} from={change.from} to={change.to} />}
    </li>
  )
}
