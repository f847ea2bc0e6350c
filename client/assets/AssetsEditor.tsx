import { EntryComments } from '../fields/EntryComments.tsx'
import { useState, type ReactNode } from 'react'
import { Trans, useLingui } from '@lingui/react/macro'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { AssetsList } from '../../shared/assets/api.ts'
import { assetEntries, assetMap } from '../../shared/assets/layout.ts'
import type { AssetView } from '../../shared/assets/assetView.ts'
import { viewAssets } from '../../shared/assets/view.ts'
import type { AssetId, AssetOwner } from '../../shared/ids.ts'
import { EditingContext, type Editing } from '../fields/editing.ts'
import { plainViewer, useContent } from '../fields/useContent.ts'
import { useDocumentEditing } from '../fields/useDocumentEditing.ts'
import type { Present } from '../sync/presence.ts'
import { announce, showToast } from '../ui/announce.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import type { Option } from '../ui/forms/Select.tsx'
import { Main } from '../ui/Main.tsx'
import { SidePanel } from '../ui/overlays/SidePanel.tsx'
import { TrashList } from '../ui/TrashList.tsx'
import { usePanelCovers } from '../ui/overlays/usePanelCovers.ts'
import { addNewAsset, moveToTrash, restoreFromTrash } from './assetEdits.ts'
import { AssetEditor } from './AssetEditor.tsx'
import { ADD_FILE_ID, NewFile, type NewFileValues } from './NewFile.tsx'
import { AssetRow } from './AssetRow.tsx'
import { refOf } from './gallery.ts'
import { UndoFeedback } from './UndoFeedback.tsx'
import { useEntries } from './useEntries.ts'
import './assets.css'

interface AssetsEditorProps {
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly present: readonly Present[]
  readonly owner: AssetOwner
  /** The files of all owners, to choose an original from. */
  readonly list: AssetsList
  readonly head: ReactNode
  readonly notices: ReactNode
  readonly openAsset: string | null
  readonly onOpenAsset: (id: string | null) => void
}

const assetRoots = (doc: Y.Doc) => [assetEntries(doc)]
const NONE: readonly AssetOwner[] = []

const openAssets = (doc: Y.Doc) => plainViewer(() => viewAssets(doc))

/** The editor of an owner's files. */
export function AssetsEditor(props: AssetsEditorProps) {
  const { doc, awareness, present, owner, list, head, notices, openAsset, onOpenAsset } = props
  const editing = useDocumentEditing({ doc, awareness, present }, assetRoots)
  const { assets, trash } = useContent(doc, openAssets)
  const entries = useEntries(list, NONE)
  const panelCovers = usePanelCovers()
  const open = [...assets, ...trash].find(({ id }) => id === openAsset)
  const map = open === undefined ? null : assetMap(doc, open.id)
  const count = assets.length
  const actions = useFileActions(editing, assets, { openAsset, onOpenAsset })
  const { titleOf, restore } = actions
  const hasPanel = map !== null || actions.isAdding
  const originals = entries
    .filter((entry) => entry.owner !== owner || entry.asset.id !== openAsset)
    .map((entry) => ({ id: refOf(entry), label: `${titleOf(entry.asset.title)} – ${entry.ownerName}` }))

  return (
    <EditingContext value={editing}>
      <UndoFeedback assets={[...assets, ...trash]} openAsset={openAsset} onOpen={onOpenAsset} />
      <div className={hasPanel ? 'frame with-panel' : 'frame'}>
        <Main inert={hasPanel && panelCovers}>
          {head}
          {notices}
          <section aria-labelledby="files">
            <div className="between asset-bar">
              <h2 id="files">
                <Trans>Files</Trans> <span className="meta">{count}</span>
              </h2>
              <Button id={ADD_FILE_ID} kind="primary" icon="plus" onPress={actions.begin}>
                <Trans>Add a file</Trans>
              </Button>
            </div>
            {count === 0 ? (
              <NoFiles />
            ) : (
              <AssetRows assets={assets} openAsset={openAsset} onOpenAsset={onOpenAsset} actions={actions} />
            )}
            <TrashList trash={trash.map(({ id, title }) => ({ id, title: titleOf(title) }))} onRestore={restore} />
          </section>
        </Main>
        {map === null && actions.isAdding && <NewFile onAdd={actions.add} onClose={actions.cancel} />}
        {open !== undefined && map !== null && (
          <AssetPanel
            key={open.id}
            map={map}
            open={open}
            originals={originals}
            assets={assets}
            actions={actions}
            onOpenAsset={onOpenAsset}
          />
        )}
      </div>
    </EditingContext>
  )
}

/** Adds, moves to the trash and restores files, each with a toast that undoes it. */
function useFileActions(
  editing: Editing,
  assets: readonly AssetView[],
  { openAsset, onOpenAsset }: Pick<AssetsEditorProps, 'openAsset' | 'onOpenAsset'>,
) {
  const { t } = useLingui()
  const titleOf = (title: string): string => (title.trim() === '' ? t`Untitled file` : title)
  const [isAdding, setAdding] = useState(false)
  const restore = (id: AssetId): void => restoreFromTrash(editing, id)

  function begin(): void {
    onOpenAsset(null)
    setAdding(true)
  }
  function add(values: NewFileValues): void {
    setAdding(false)
    onOpenAsset(addNewAsset(editing, assets, values))
    announce(t`File added`)
  }
  function putAway(id: AssetId, name: string): void {
    moveToTrash(editing, id)
    if (openAsset === id) close()
    const title = titleOf(name)
    showToast(t`“${title}” moved to trash`, { label: t`Undo`, run: () => restoreFromTrash(editing, id) })
  }
  function close(): void {
    const row = document.getElementById(`row-${openAsset}`)
    onOpenAsset(null)
    row?.focus()
  }

  return { titleOf, isAdding, begin, add, cancel: () => setAdding(false), putAway, close, restore }
}

interface AssetRowsProps extends Pick<AssetsEditorProps, 'openAsset' | 'onOpenAsset'> {
  readonly assets: readonly AssetView[]
  readonly actions: ReturnType<typeof useFileActions>
}

function AssetRows({ assets, openAsset, onOpenAsset, actions: { titleOf, putAway } }: AssetRowsProps) {
  return (
    <ul className="paper asset-rows">
      {assets.map((asset) => (
        <AssetRow
          key={asset.id}
          asset={asset}
          title={titleOf(asset.title)}
          isOpen={asset.id === openAsset}
          onOpen={() => onOpenAsset(asset.id)}
          onTrash={() => putAway(asset.id, asset.title)}
        />
      ))}
    </ul>
  )
}

function NoFiles() {
  return (
    <div className="paper empty">
      <h3>
        <Trans>No files yet</Trans>
      </h3>
      <p className="lead">
        <Trans>Add a link to your adaptation of an official file. Other centres can use or translate it.</Trans>
      </p>
    </div>
  )
}

interface AssetPanelProps extends Pick<AssetRowsProps, 'assets' | 'actions' | 'onOpenAsset'> {
  readonly map: Y.Map<unknown>
  readonly open: AssetView
  readonly originals: readonly Option[]
}

function AssetPanel({ map, open, originals, assets, actions, onOpenAsset }: AssetPanelProps) {
  const { t } = useLingui()
  const { titleOf, putAway, close, restore } = actions
  const position = assets.findIndex(({ id }) => id === open.id) + 1
  const count = assets.length
  const step = (by: -1 | 1) => () => onOpenAsset(assets[position - 1 + by]?.id ?? null)
  return (
    <SidePanel
      label={t`File: ${titleOf(open.title)}`}
      place={position === 0 ? t`In the trash` : t`File ${position} of ${count}`}
      previous={position > 1 ? { label: t`Previous file`, go: step(-1) } : undefined}
      next={position > 0 && position < count ? { label: t`Next file`, go: step(1) } : undefined}
      onClose={close}
      actions={
        position === 0 ? (
          <IconButton icon="restore" label={t`Restore`} onPress={() => restore(open.id)} />
        ) : (
          <IconButton icon="trash" label={t`Move to trash`} onPress={() => putAway(open.id, open.title)} />
        )
      }
    >
      <EntryComments id={open.id} />
      <AssetEditor map={map} view={open} originals={originals} />
    </SidePanel>
  )
}
