import { useLingui } from '@lingui/react/macro'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { wordAudiences, wordPurposes, wordWhenAndTime } from '../../../shared/milestones/wording.ts'
import { shownLabelOf } from '../../../shared/updates/labels.ts'
import { wordNumber, wordSection } from '../../../shared/updates/letterWording.ts'
import type { ItemView, SectionView } from '../../../shared/updates/updateView.ts'
import { useEditing } from '../../fields/editing.ts'
import { fieldId } from '../../fields/FieldFrame.tsx'
import { hasText, RichTextView } from '../../richtext/RichTextView.tsx'
import { showToast } from '../../ui/announce.ts'
import { Icon } from '../../ui/Icon.tsx'
import { localiser } from '../../ui/language/localiser.ts'
import { LetterLabel } from '../LetterLabel.tsx'
import { SOURCE_NAMES } from '../updateWords.ts'
import { useComposing } from './composing.ts'
import { Grip } from './Grip.tsx'
import { ItemEditor } from './ItemEditor.tsx'
import { moveItem, setTrashed } from './letterEdits.ts'
import { SourceNotice } from './SourceNotice.tsx'
import { DRAGGED_ITEM } from './useDrop.ts'

interface ItemPartProps {
  readonly item: ItemView
  /** Those of its section, in order. */
  readonly siblings: readonly ItemView[]
}

/** An item of the letter: as it will be read, or open for writing. */
export function ItemPart({ item, siblings }: ItemPartProps) {
  const { openItem } = useComposing()
  const isOpen = openItem === item.id
  return (
    <li
      className={isOpen ? 'letter-item open' : 'letter-item'}
      id={`item-${item.id}`}
      data-field={fieldId(item.id, '')}
    >
      <ItemHead item={item} siblings={siblings} />
      {isOpen ? <ItemEditor item={item} /> : <ItemWords item={item} />}
      <SourceNotice item={item} />
    </li>
  )
}

function ItemHead({ item, siblings }: ItemPartProps) {
  const { t, i18n } = useLingui()
  const { days } = useComposing()
  const words = localiser()
  const last = item.printed === null ? null : wordNumber(item.printed.last, words)
  const { label, isByHand } = shownLabelOf(item, days.day, days.nextDay)
  return (
    <div className="item-head">
      <Grip dragged={DRAGGED_ITEM} id={item.id} />
      <LetterLabel label={label} />
      {isByHand && <span className="meta">{t`set by hand`}</span>}
      <span className="meta">
        {item.purposes.length > 0 && <>{t`for ${wordPurposes(item.purposes, words)}`} · </>}
        {wordAudiences(item.audiences, words)}
        {item.dated !== null && <> · {wordWhenAndTime(item.dated, 'short', words)}</>}
        {last !== null && <> · {t`last in ${last}`}</>}
      </span>
      {item.source !== null && <span className="chip item-source">{i18n._(SOURCE_NAMES[item.source.kind])}</span>}
      <ItemMenu item={item} siblings={siblings} />
    </div>
  )
}

function ItemMenu({ item, siblings }: ItemPartProps) {
  const { t } = useLingui()
  const editing = useEditing()
  const { content, openItem, setOpenItem } = useComposing()
  const index = siblings.findIndex(({ id }) => id === item.id)
  const heading = item.heading.trim() === '' ? t`Item without a heading` : item.heading
  const others = content.sections.filter(({ id }) => id !== item.section)
  function moveTo(section: SectionView['id']): void {
    moveItem(editing, content, item.id, { section, index: content.items.length })
  }
  function onAction(key: string): void {
    if (key === 'edit') return setOpenItem(openItem === item.id ? null : item.id)
    if (key === 'trash') {
      setTrashed(editing, item.id, true)
      showToast(t`“${heading}” moved to trash`, { label: t`Undo`, run: () => setTrashed(editing, item.id, false) })
      return
    }
    if (key === 'up' || key === 'down') {
      if (item.section !== null)
        moveItem(editing, content, item.id, { section: item.section, index: index + (key === 'up' ? -1 : 1) })
      return
    }
    const section = others.find(({ id }) => `to ${id}` === key)
    if (section !== undefined) moveTo(section.id)
  }
  const canMove = item.section !== null && siblings.length > 1
  return (
    <MenuTrigger>
      <Button className="ibtn" aria-label={t`Actions for ${heading}`}>
        <Icon name="dots" />
      </Button>
      <Popover>
        <Menu onAction={(key) => onAction(String(key))}>
          <MenuItem id="edit">{openItem === item.id ? t`Close` : t`Edit`}</MenuItem>
          {canMove && index > 0 && <MenuItem id="up">{t`Move up`}</MenuItem>}
          {canMove && index < siblings.length - 1 && <MenuItem id="down">{t`Move down`}</MenuItem>}
          {others.map((section) => {
            const name = wordSection(section, localiser())
            return <MenuItem key={section.id} id={`to ${section.id}`} textValue={name}>{t`Move to ${name}`}</MenuItem>
          })}
          <MenuItem id="trash">{t`Move to trash`}</MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

/** As it will be read; a press opens it. */
function ItemWords({ item }: Pick<ItemPartProps, 'item'>) {
  const { t } = useLingui()
  const { setOpenItem } = useComposing()
  const heading = item.heading.trim() === '' ? t`Item without a heading` : item.heading
  return (
    <>
      <h3 className="item-title" lang={item.language ?? undefined} dir="auto">
        <Button className="item-open" onPress={() => setOpenItem(item.id)}>
          {heading}
        </Button>
      </h3>
      {hasText(item.text) && <RichTextView text={item.text} />}
    </>
  )
}
