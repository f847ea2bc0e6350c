import { useState } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import type * as Y from 'yjs'
import { CONTACT_ROLES } from '../../../shared/milestones/milestone.ts'
import { CONTACT_MESSAGES, LABEL_MESSAGES } from '../../../shared/milestones/milestoneMessages.ts'
import { wordPlace, wordWhenAndTime } from '../../../shared/milestones/wording.ts'
import { ItemContact as ItemContactSchema, itemFields, type ItemContact } from '../../../shared/updates/fields.ts'
import { labelOf, UPDATE_LABELS, type UpdateLabel } from '../../../shared/updates/labels.ts'
import { itemMap } from '../../../shared/updates/layout.ts'
import { wordItemContact, wordSection } from '../../../shared/updates/letterWording.ts'
import type { ItemView } from '../../../shared/updates/updateView.ts'
import { readChoice } from '../../fields/choiceValue.ts'
import { EntryComments } from '../../fields/EntryComments.tsx'
import { useEditing } from '../../fields/editing.ts'
import { FieldEditor } from '../../fields/FieldEditor.tsx'
import { FieldFrame } from '../../fields/FieldFrame.tsx'
import { useEntry } from '../../fields/useEntry.ts'
import { RichField } from '../../richtext/RichField.tsx'
import { Button } from '../../ui/Button.tsx'
import { Select } from '../../ui/forms/Select.tsx'
import { TextInput } from '../../ui/forms/TextInput.tsx'
import { localiser } from '../../ui/language/localiser.ts'
import { useComposing } from './composing.ts'
import { ITEM_FIELDS } from './itemEntries.ts'
import { moveItem, setItem } from './letterEdits.ts'

/** All fields of an item. */
export function ItemEditor({ item }: { readonly item: ItemView }) {
  const { t } = useLingui()
  const { doc } = useEditing()
  const { setOpenItem } = useComposing()
  const map = itemMap(doc, item.id)
  if (map === null) return null
  const at = { map, item: item.id }
  return (
    <div className="item-editor">
      <FieldEditor {...at} shown={ITEM_FIELDS.heading} lang={item.language ?? undefined} />
      <div className="item-facts">
        <LabelField map={map} item={item} />
        <SectionField item={item} />
        <FieldEditor {...at} shown={ITEM_FIELDS.purposes} />
        <FieldEditor {...at} shown={ITEM_FIELDS.audiences} />
      </div>
      <RichField map={map} item={item.id} name="text" label={t`Text`} />
      <div className="item-facts">
        <DateField map={map} item={item} />
        <ContactField map={map} item={item} />
        <FieldEditor {...at} shown={ITEM_FIELDS.link} />
        <FieldEditor {...at} shown={ITEM_FIELDS.language} />
      </div>
      <FieldEditor {...at} shown={ITEM_FIELDS.membersOnly} />
      <EntryComments id={item.id} />
      <Button onPress={() => setOpenItem(null)}>
        <Trans>Done</Trans>
      </Button>
    </div>
  )
}

interface OwnFieldProps {
  readonly map: Y.Map<unknown>
  readonly item: ItemView
}

/** The label from the dates, unless one is set by hand. */
function LabelField({ map, item }: OwnFieldProps) {
  const { t, i18n } = useLingui()
  const editing = useEditing()
  const { days } = useComposing()
  const value = readChoice(useEntry(map, 'label'), itemFields.label) as UpdateLabel | null
  const ofDates = i18n._(LABEL_MESSAGES[labelOf(item, days.day, days.nextDay)])
  return (
    <FieldFrame item={item.id} field="label">
      <Select
        label={t`Label`}
        options={UPDATE_LABELS.map((id) => ({ id, label: t`${i18n._(LABEL_MESSAGES[id])}, set by hand` }))}
        value={value}
        clearable
        noneLabel={t`${ofDates}, from the date`}
        onChange={(label) => setItem(editing, item.id, 'label', label)}
      />
    </FieldFrame>
  )
}

function SectionField({ item }: Pick<OwnFieldProps, 'item'>) {
  const { t } = useLingui()
  const editing = useEditing()
  const { content } = useComposing()
  return (
    <FieldFrame item={item.id} field="section">
      <Select
        label={t`Section`}
        options={content.sections.map((section) => ({ id: section.id, label: wordSection(section, localiser()) }))}
        value={content.sections.some(({ id }) => id === item.section) ? item.section : null}
        placeholder={t`Choose a section`}
        onChange={(chosen) => {
          const section = content.sections.find(({ id }) => id === chosen)
          if (section !== undefined)
            moveItem(editing, content, item.id, { section: section.id, index: content.items.length })
        }}
      />
    </FieldFrame>
  )
}

function DateField({ item }: OwnFieldProps) {
  const { t } = useLingui()
  const editing = useEditing()
  const { days, DateDialog } = useComposing()
  const [isOpen, setOpen] = useState(false)
  const words = localiser()
  const { dated } = item
  const said = dated === null ? t`No date` : wordWhenAndTime(dated, 'short-with-year', words)
  return (
    <FieldFrame item={item.id} field="dated">
      <div className="field">
        <span className="label">{t`Date`}</span>
        <Button icon="calendar" onPress={() => setOpen(true)}>
          {said}
        </Button>
        {dated !== null && dated.place !== null && <span className="meta">{wordPlace(dated.place, words)}</span>}
      </div>
      {isOpen && (
        <DateDialog
          dated={dated}
          near={days.day}
          onClose={() => setOpen(false)}
          onChoose={(chosen) => {
            setItem(editing, item.id, 'dated', chosen)
            setOpen(false)
          }}
        />
      )}
    </FieldFrame>
  )
}

const MAILBOX = 'mailbox'
const PLANNERS = 'planners'

function ContactField({ map, item }: OwnFieldProps) {
  const { t, i18n } = useLingui()
  const editing = useEditing()
  const { countryOf } = useComposing()
  const contact = readChoice(useEntry(map, 'contact'), itemFields.contact) as ItemContact | null
  const set = (next: ItemContact | null): void => setItem(editing, item.id, 'contact', next)
  const value = contact === null ? null : contact.kind === 'role' ? contact.role : contact.kind
  return (
    <FieldFrame item={item.id} field="contact">
      <Select
        label={t`Questions to`}
        options={[
          ...CONTACT_ROLES.map((role) => ({ id: role, label: i18n._(CONTACT_MESSAGES[role]) })),
          { id: MAILBOX, label: t`A mailbox` },
          ...(contact?.kind === 'planners'
            ? [{ id: PLANNERS, label: wordItemContact(contact, localiser(), countryOf) }]
            : []),
        ]}
        value={value}
        clearable
        noneLabel={t`Nobody named`}
        onChange={(chosen) => {
          const role = CONTACT_ROLES.find((one) => one === chosen)
          if (chosen === null) set(null)
          else if (role !== undefined) set({ kind: 'role', role })
          else if (chosen === MAILBOX) set({ kind: 'mailbox', address: FIRST_MAILBOX })
        }}
      />
      {contact?.kind === 'mailbox' && (
        <MailboxField address={contact.address} onChange={(address) => set({ kind: 'mailbox', address })} />
      )}
    </FieldFrame>
  )
}

/** An address that is not complete stays in the field. */
function MailboxField({
  address,
  onChange,
}: {
  readonly address: string
  readonly onChange: (address: string) => void
}) {
  const { t } = useLingui()
  const [typed, setTyped] = useState<string | null>(null)
  const isWrong = typed !== null && !isMailbox(typed)
  return (
    <TextInput
      label={t`Address of the mailbox`}
      type="email"
      value={typed ?? address}
      maxLength={200}
      problem={isWrong ? t`Enter an email address` : undefined}
      onChange={(next) => {
        setTyped(isMailbox(next) ? null : next)
        if (isMailbox(next)) onChange(next)
      }}
    />
  )
}

const isMailbox = (address: string): boolean => ItemContactSchema.safeParse({ kind: 'mailbox', address }).success

/** Until the coordinator types another one. */
const FIRST_MAILBOX = 'mailbox@example.org'
