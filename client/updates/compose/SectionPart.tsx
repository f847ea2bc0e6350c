import { useRef, type RefObject } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import * as Y from 'yjs'
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { SectionItems } from '../../../shared/updates/letter.ts'
import { updateSections } from '../../../shared/updates/layout.ts'
import { wordSection } from '../../../shared/updates/letterWording.ts'
import type { SectionView } from '../../../shared/updates/updateView.ts'
import { useEditing } from '../../fields/editing.ts'
import { FieldFrame } from '../../fields/FieldFrame.tsx'
import { SharedTextArea } from '../../fields/carets/SharedTextArea.tsx'
import { useNestedText } from '../../fields/useEntry.ts'
import { showToast } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { localiser } from '../../ui/language/localiser.ts'
import { useComposing } from './composing.ts'
import { Grip } from './Grip.tsx'
import { ItemPart } from './ItemPart.tsx'
import { addBlankItem, moveItem, moveSection, removeSection } from './letterEdits.ts'
import { DRAGGED_ITEM, DRAGGED_SECTION, itemIndexAt, useDrop } from './useDrop.ts'

/** A section with its items; items can be dropped into it, other sections above or below it. */
export function SectionPart({ section, items }: SectionItems) {
  const { t } = useLingui()
  const editing = useEditing()
  const { content, setOpenItem } = useComposing()
  const area = useRef<HTMLElement>(null)
  const held = useSectionDrops(area, section)
  const name = section === null ? t`No section yet` : wordSection(section, localiser())
  return (
    <section ref={area} className={`paper letter-section ${held}`.trimEnd()} aria-label={name}>
      <div className="between section-head">
        <div className="row">
          {section !== null && <Grip dragged={DRAGGED_SECTION} id={section.id} />}
          <h2>
            {section !== null && section.standard === null ? <SectionTitle section={section} /> : name}{' '}
            <span className="meta">{items.length}</span>
          </h2>
        </div>
        {section !== null && (
          <div className="row">
            <Button kind="quiet" icon="plus" onPress={() => setOpenItem(addBlankItem(editing, content, section.id))}>
              <Trans>Add item</Trans>
            </Button>
            <SectionMenu section={section} name={name} />
          </div>
        )}
      </div>
      {items.length > 0 && (
        <ul className="letter-items">
          {items.map((item) => (
            <ItemPart key={item.id} item={item} siblings={items} />
          ))}
        </ul>
      )}
    </section>
  )
}

/** @returns the class of a section while something is held over it: `over` an item; `before`, `after` a section */
function useSectionDrops(area: RefObject<HTMLElement | null>, section: SectionView | null): string {
  const editing = useEditing()
  const { content } = useComposing()
  const item = useDrop(area, DRAGGED_ITEM, ({ id, y }) => {
    if (section === null || area.current === null) return
    moveItem(editing, content, id, { section: section.id, index: itemIndexAt(area.current, y, id) })
  })
  const other = useDrop(area, DRAGGED_SECTION, ({ id, half }) => {
    const others = content.sections.filter((one) => one.id !== id)
    const index = others.findIndex((one) => one.id === section?.id)
    if (index !== -1) moveSection(editing, content.sections, id, half === 'upper' ? index : index + 1)
  })
  if (section === null) return ''
  if (item !== null) return 'over'
  return other === null ? '' : HELD[other]
}

const HELD = { upper: 'before', lower: 'after' }

function SectionTitle({ section }: { readonly section: SectionView }) {
  const { t } = useLingui()
  const { doc } = useEditing()
  const map = updateSections(doc).get(section.id)
  return map instanceof Y.Map ? (
    <TitleOf map={map as Y.Map<unknown>} id={section.id} label={t`Name of the section`} />
  ) : null
}

function TitleOf({ map, id, label }: { readonly map: Y.Map<unknown>; readonly id: string; readonly label: string }) {
  const text = useNestedText(map, 'title')
  return (
    <FieldFrame item={id} field="title">
      {text !== null && (
        <SharedTextArea
          text={text}
          className="input line"
          rows={1}
          aria-label={label}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault()
          }}
        />
      )}
    </FieldFrame>
  )
}

function SectionMenu({ section, name }: { readonly section: SectionView; readonly name: string }) {
  const { t } = useLingui()
  const editing = useEditing()
  const { content } = useComposing()
  const index = content.sections.findIndex(({ id }) => id === section.id)
  function onAction(key: string): void {
    if (key === 'up' || key === 'down')
      return moveSection(editing, content.sections, section.id, key === 'up' ? index - 1 : index + 1)
    removeSection(editing, section.id)
    showToast(t`“${name}” removed. Its items are kept.`, { label: t`Undo`, run: () => editing.undo.undo() })
  }
  return (
    <MenuTrigger>
      <AriaButton className="ibtn" aria-label={t`Actions for ${name}`}>
        <Icon name="dots" />
      </AriaButton>
      <Popover>
        <Menu onAction={(key) => onAction(String(key))}>
          {index > 0 && <MenuItem id="up">{t`Move up`}</MenuItem>}
          {index < content.sections.length - 1 && <MenuItem id="down">{t`Move down`}</MenuItem>}
          <MenuItem id="remove">{t`Remove the section`}</MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
