import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import type { PersonId } from '../../../shared/ids.ts'
import type { RichText } from '../../../shared/richtext/json.ts'
import { RichTextView } from '../../richtext/RichTextView.tsx'
import { announce, showToast } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { LibraryEntryForm } from './LibraryEntryForm.tsx'
import '../comments.css'
import './library.css'

export interface LibraryItem {
  readonly id: string
  readonly title: string
  readonly text: RichText
  readonly note?: string
  /** Below the text. */
  readonly more?: ReactNode
}

/** No id is like this. A page may have several lists. */
const newOf = (draft: string): string => `new one of ${draft}`

interface LibraryListProps {
  readonly items: readonly LibraryItem[]
  readonly person: PersonId
  readonly mayKeep: boolean
  /** The address names it: it is scrolled to. */
  readonly opened?: string | undefined
  readonly draft: string
  readonly addLabel: string
  readonly titleLabel: string
  readonly textLabel: string
  /** Adds without an id, changes with one, removes with null. */
  readonly onKeep: (
    id: string | null,
    kept: { readonly title: string; readonly text: RichText } | null,
  ) => Promise<void>
  /** Adds an entry again that was just deleted; by default with its title and text. */
  readonly onRestore?: (item: LibraryItem) => Promise<void>
}

/** Saved answers, which the helpdesk can change. */
export function LibraryList(props: LibraryListProps) {
  const { items, person, mayKeep, opened, draft, addLabel, titleLabel, textLabel, onKeep } = props
  const { t } = useLingui()
  const adding = newOf(draft)
  const [editing, setEditing] = useState<string | null>(null)
  useFocusBack(editing)
  const isThere = items.some(({ id }) => id === opened)
  useEffect(() => {
    if (isThere) document.getElementById(itemOf(opened ?? ''))?.scrollIntoView({ block: 'center' })
  }, [isThere, opened])
  const form = (item: LibraryItem | null) => (
    <LibraryEntryForm
      person={person}
      draft={`${draft}#${item?.id ?? 'new one'}`}
      titleLabel={titleLabel}
      textLabel={textLabel}
      title={item?.title ?? ''}
      text={item?.text ?? null}
      onCancel={() => setEditing(null)}
      onKeep={async (title, text) => {
        await onKeep(item?.id ?? null, { title, text })
        setEditing(null)
        announce(t`Answer saved`)
      }}
    />
  )
  async function remove(item: LibraryItem): Promise<void> {
    const { id, title, text } = item
    const restore = props.onRestore ?? (() => onKeep(null, { title, text }))
    try {
      await onKeep(id, null)
      // The button that was pressed is gone.
      document.getElementById(buttonOf(adding))?.focus()
      showToast(t`“${title}” deleted`, { label: t`Undo`, run: () => void restore(item) })
    } catch {
      announce(t`“${title}” could not be deleted. Try again.`)
    }
  }
  return (
    <div className="stack">
      {mayKeep && editing !== adding && (
        <Button id={buttonOf(adding)} kind="primary" icon="plus" onPress={() => setEditing(adding)}>
          {addLabel}
        </Button>
      )}
      {editing === adding && <div className="paper pad">{form(null)}</div>}
      <ul className="kept-list">
        {items.map((item) => (
          <li key={item.id} id={itemOf(item.id)} className={`paper pad${item.id === opened ? ' is-open' : ''}`}>
            {editing === item.id ? (
              form(item)
            ) : (
              <>
                <div className="between">
                  <h2>{item.title}</h2>
                  {mayKeep && (
                    <span className="row">
                      <Button id={buttonOf(item.id)} kind="quiet" icon="pencil" onPress={() => setEditing(item.id)}>
                        <Trans>Edit</Trans>
                      </Button>
                      <Button kind="quiet" icon="trash" onPress={() => void remove(item)}>
                        <Trans>Delete</Trans>
                      </Button>
                    </span>
                  )}
                </div>
                <RichTextView text={item.text} />
                {item.more}
                {item.note !== undefined && <p className="meta">{item.note}</p>}
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

const itemOf = (id: string): string => `library item ${id}`
const buttonOf = (id: string): string => `library ${id}`

/** After the form is gone the focus is on the button that opened it. */
function useFocusBack(editing: string | null): void {
  const before = useRef(editing)
  useEffect(() => {
    if (editing === null && before.current !== null) document.getElementById(buttonOf(before.current))?.focus()
    before.current = editing
  }, [editing])
}
