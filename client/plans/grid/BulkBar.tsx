import { use } from 'react'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { ActivityStatus, Visibility, type ActivityKeyOf } from '../../../shared/plans/fields.ts'
import type { ActivityView } from '../../../shared/plans/planView.ts'
import { useEditing } from '../../fields/editing.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { MenuButton } from '../../ui/overlays/MenuButton.tsx'
import { OptionSearch } from '../../ui/forms/OptionSearch.tsx'
import { optionsOf } from '../../fields/fieldEntry.ts'
import { ACTIVITY_FIELDS } from '../../../shared/plans/activityFields.ts'
import { PLAIN_FIELDS } from '../../fields/activityFields.ts'
import { STATUS_LABELS, VISIBILITY_LABELS } from '../../../shared/plans/statusMessages.ts'
import { ACTIVITY_TYPES, ActivityTypeId } from '../../../shared/taxonomy.ts'
import { PersonId } from '../../../shared/ids.ts'
import { OwnersContext } from '../owners.ts'
import { today } from '../../ui/formats/when.ts'
import { TOOK_PLACE_CHOICES, TOOK_PLACE_LABELS } from '../tookPlaceLabels.ts'
import { setMemberOf, setOwnerOf, setStatusOf, setTookPlaceOf, setTypeOf, setVisibilityOf } from './bulkEdits.ts'
import { useAnnounceEdited } from './useAnnounceEdited.ts'

interface BulkBarProps {
  readonly chosen: readonly ActivityView[]
  readonly onDuplicate: () => void
  /** Asks to which days. */
  readonly onMove: () => void
  readonly onTrash: () => void
  readonly onClear: () => void
}

const SETS = ['themes', 'audiences', 'languages'] as const satisfies readonly ActivityKeyOf<'set'>[]

/** Actions on several activities at once; each is one step of undo. */
export function BulkBar({ chosen, onDuplicate, onMove, onTrash, onClear }: BulkBarProps) {
  const { i18n, t } = useLingui()
  const editing = useEditing()
  const tell = useAnnounceEdited()
  return (
    <div className="bulkbar" role="region" aria-label={t`Selected activities`}>
      <b>
        <Plural value={chosen.length} one="# selected" other="# selected" />
      </b>
      <MenuButton
        label={i18n._(ACTIVITY_FIELDS.status.label)}
        items={ActivityStatus.options.map((id) => ({ id, label: i18n._(STATUS_LABELS[id]) }))}
        onChoose={(id) => tell(setStatusOf(editing, chosen, ActivityStatus.parse(id)))}
      />
      <MenuButton
        label={i18n._(ACTIVITY_FIELDS.visibility.label)}
        items={Visibility.options.map((id) => ({ id, label: i18n._(VISIBILITY_LABELS[id]) }))}
        onChoose={(id) => tell(setVisibilityOf(editing, chosen, Visibility.parse(id)))}
      />
      <BulkTookPlace chosen={chosen} />
      <BulkType chosen={chosen} />
      <BulkOwner chosen={chosen} />
      {SETS.map((column) => (
        <BulkSet key={column} column={column} chosen={chosen} />
      ))}
      <Button kind="secondary" icon="calendar" onPress={onMove}>
        <Trans>Move dates</Trans>
      </Button>
      <Button kind="secondary" icon="copy" onPress={onDuplicate}>
        <Trans>Duplicate</Trans>
      </Button>
      <Button kind="secondary" icon="trash" onPress={onTrash}>
        <Trans>Move to trash</Trans>
      </Button>
      <IconButton icon="close" label={t`Clear selection`} onPress={onClear} />
    </div>
  )
}

/** What became of those that have begun. */
function BulkTookPlace({ chosen }: { readonly chosen: readonly ActivityView[] }) {
  const { i18n, t } = useLingui()
  const editing = useEditing()
  const tell = useAnnounceEdited()
  const now = today()
  const begun = chosen.filter(({ startsOn }) => startsOn !== null && startsOn <= now)
  return (
    begun.length > 0 && (
      <MenuButton
        label={t`What took place`}
        items={TOOK_PLACE_CHOICES.map((id) => ({ id, label: i18n._(TOOK_PLACE_LABELS[id]) }))}
        onChoose={(id) => {
          const said = TOOK_PLACE_CHOICES.find((choice) => choice === id)
          if (said !== undefined) tell(setTookPlaceOf(editing, begun, said))
        }}
      />
    )
  )
}

/** One type for all of them. */
function BulkType({ chosen }: { readonly chosen: readonly ActivityView[] }) {
  const { i18n } = useLingui()
  const editing = useEditing()
  const tell = useAnnounceEdited()
  return (
    <MenuButton
      label={i18n._(ACTIVITY_FIELDS.type.label)}
      items={ACTIVITY_TYPES.map(({ id, label }) => ({ id, label: i18n._(label) }))}
      onChoose={(id) => tell(setTypeOf(editing, chosen, ActivityTypeId.parse(id)))}
    />
  )
}

const NOBODY = 'nobody'

/** One of the centre's planners for all of them. */
function BulkOwner({ chosen }: { readonly chosen: readonly ActivityView[] }) {
  const { i18n, t } = useLingui()
  const editing = useEditing()
  const tell = useAnnounceEdited()
  const planners = use(OwnersContext).filter(({ isPlanner }) => isPlanner)
  return (
    <MenuButton
      label={i18n._(ACTIVITY_FIELDS.owner.label)}
      items={[...planners.map(({ id, name }) => ({ id, label: name })), { id: NOBODY, label: t`No owner` }]}
      onChoose={(id) => tell(setOwnerOf(editing, chosen, id === NOBODY ? null : PersonId.parse(id)))}
    />
  )
}

/** A tick means that all of them have it: setting it adds it to the rest, removing it removes it from all. */
function BulkSet({
  column,
  chosen,
}: {
  readonly column: (typeof SETS)[number]
  readonly chosen: readonly ActivityView[]
}) {
  const { i18n, t } = useLingui()
  const editing = useEditing()
  const tell = useAnnounceEdited()
  const label = i18n._(ACTIVITY_FIELDS[column].label)
  const counts = new Map<string, number>()
  for (const activity of chosen) for (const value of activity[column]) counts.set(value, (counts.get(value) ?? 0) + 1)
  const all = chosen.length
  const { entry } = PLAIN_FIELDS[column]
  const options = ('options' in entry && entry.options !== null ? optionsOf(entry.options, i18n) : []).map((option) => {
    const some = counts.get(option.id) ?? 0
    const name = option.label
    return some === 0 || some === all ? option : { ...option, label: t`${name} (${some} of ${all})` }
  })
  return (
    <DialogTrigger>
      <AriaButton className="btn">
        <span>{label}</span>
        <Icon name="down" />
      </AriaButton>
      <Popover placement="bottom start">
        <Dialog aria-label={label}>
          <OptionSearch
            label={label}
            options={options}
            values={[...counts].flatMap(([value, count]) => (count === all ? [value] : []))}
            mode="multiple"
            onToggle={(value, member) => tell(setMemberOf(editing, chosen, column, value, member))}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
