import { useMemo, type ComponentType, type ReactNode } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { LocalDate } from '../../../shared/days.ts'
import type { ItemId } from '../../../shared/ids.ts'
import type { CandidateList as Candidates, ReadUpdate } from '../../../shared/updates/api.ts'
import { sourceKey, type SourcesNow } from '../../../shared/updates/candidate.ts'
import { BLOCKING, checkLetter } from '../../../shared/updates/checks.ts'
import { updateItems, updateLines, updateMeta, updateOpening, updateSections } from '../../../shared/updates/layout.ts'
import { nextDayOf, sectionsOf } from '../../../shared/updates/letter.ts'
import { tablesOf, type Calendar } from '../../../shared/updates/tables.ts'
import { viewUpdate } from '../../../shared/updates/view.ts'
import type { UpdateContent } from '../../../shared/updates/updateView.ts'
import { EditingContext, useEditing } from '../../fields/editing.ts'
import { plainViewer, useContent } from '../../fields/useContent.ts'
import { useDocumentEditing } from '../../fields/useDocumentEditing.ts'
import { RichEditor } from '../../richtext/RichEditor.tsx'
import type { Present } from '../../sync/presence.ts'
import { Button } from '../../ui/Button.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { today } from '../../ui/formats/when.ts'
import { updateDocument } from '../updateQueries.ts'
import { BeforeRelease } from './BeforeRelease.tsx'
import { CandidateList } from './CandidateList.tsx'
import { ComposingContext, type Composing, type DateDialogProps } from './composing.ts'
import { ItemTrash } from './ItemTrash.tsx'
import { LetterFields } from './LetterFields.tsx'
import { LetterVersions } from './LetterVersions.tsx'
import { addOwnSection } from './letterEdits.ts'
import { ReleasePart } from './ReleasePart.tsx'
import { SectionPart } from './SectionPart.tsx'
import { TablePart } from './TablePart.tsx'
import './compose.css'

interface LetterEditorProps {
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly present: readonly Present[]
  readonly isConnected: boolean
  readonly whenSaved: (stop: AbortSignal) => Promise<boolean>
  readonly update: ReadUpdate
  readonly calendar: Calendar
  readonly candidates: Candidates | undefined
  readonly openItem: ItemId | null
  readonly setOpenItem: (id: ItemId | null) => void
  readonly countryOf: (centre: string) => string
  readonly DateDialog: ComponentType<DateDialogProps>
  /** Shown between head and content. */
  readonly notices: ReactNode
  readonly head: ReactNode
  /** Beside the release: sending. */
  readonly sending: ReactNode
  /** Within the editing of the document. */
  readonly children: ReactNode
}

const letterRoots = (doc: Y.Doc) => [
  updateMeta(doc),
  updateOpening(doc),
  updateSections(doc),
  updateItems(doc),
  updateLines(doc),
]

const openViewer = (doc: Y.Doc) => plainViewer(() => viewUpdate(doc))

/** A letter that is being written: its sections and tables, and what happened beside them. */
export function LetterEditor(props: LetterEditorProps) {
  const { doc, awareness, present, update, head, notices, isConnected, whenSaved, candidates } = props
  const editing = useDocumentEditing({ doc, awareness, present }, letterRoots)
  const content = useContent(doc, openViewer)
  const composing = useComposingOf(props, content)
  return (
    <EditingContext value={editing}>
      <ComposingContext value={composing}>
        {head}
        {notices}
        {props.children}
        <LetterVersions document={updateDocument(update.id)} whenSaved={whenSaved} />
        <BeforeRelease />
        <div className="compose">
          <div className="compose-letter">
            <LetterFields />
            <Sections doc={doc} content={content} />
          </div>
          <aside className="compose-aside">
            <ReleasePart
              update={update}
              isBlocked={composing.checks.some(({ kind }) => BLOCKING.has(kind))}
              isConnected={isConnected}
              whenSaved={whenSaved}
            />
            {props.sending}
            {candidates === undefined ? <Skeleton lines={6} /> : <CandidateList candidates={candidates} />}
          </aside>
        </div>
      </ComposingContext>
    </EditingContext>
  )
}

/** Sections, tables and trash, in the order in which they are read. */
function Sections({ doc, content }: { readonly doc: Y.Doc; readonly content: UpdateContent }) {
  const { t } = useLingui()
  const editing = useEditing()
  return (
    <>
      <section className="paper letter-section" aria-label={t`Opening words`}>
        <h2 className="section-head">
          <Trans>Opening words</Trans> <span className="meta">{t`optional`}</span>
        </h2>
        <RichEditor fragment={updateOpening(doc)} label={t`Opening words`} item={null} field="opening" />
      </section>
      {sectionsOf(content).map(({ section, items }) => (
        <SectionPart key={section?.id ?? ''} section={section} items={items} />
      ))}
      <Button kind="quiet" icon="plus" onPress={() => addOwnSection(editing, content)}>
        <Trans>Add a section</Trans>
      </Button>
      <TablePart kind="deadlines" />
      <TablePart kind="dates" />
      <ItemTrash items={content.trash} />
    </>
  )
}

function useComposingOf(
  { calendar, candidates, openItem, setOpenItem, countryOf, DateDialog }: LetterEditorProps,
  content: UpdateContent,
): Composing {
  const sources = useMemo(
    (): SourcesNow => new Map((candidates?.sources ?? []).map(({ source, now }) => [sourceKey(source), now])),
    [candidates],
  )
  return useMemo(() => {
    const day = content.meta.day ?? LocalDate.parse(today())
    const dated = { ...content, meta: { ...content.meta, day } }
    return {
      content,
      days: { day, nextDay: nextDayOf({ ...content.meta, day }) },
      tables: tablesOf(dated, calendar),
      candidates,
      sources,
      checks: checkLetter(dated, {
        sources,
        deadLinks: new Set(candidates?.deadLinks),
        mailboxes: new Set(candidates?.mailboxes),
      }),
      openItem,
      setOpenItem,
      countryOf,
      DateDialog,
    }
  }, [content, calendar, candidates, sources, openItem, setOpenItem, countryOf, DateDialog])
}
