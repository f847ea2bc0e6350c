import type { ReactNode } from 'react'
import { Trans } from '@lingui/react/macro'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { AssetsList } from '../../shared/assets/api.ts'
import { assetEntries, assetMap } from '../../shared/assets/layout.ts'
import type { AssetView } from '../../shared/assets/assetView.ts'
import { versionsOf } from '../../shared/assets/versions.ts'
import { viewAssets } from '../../shared/assets/view.ts'
import type { AssetOwner } from '../../shared/ids.ts'
import { EditingContext } from '../fields/editing.ts'
import { plainViewer, useContent } from '../fields/useContent.ts'
import { useDocumentEditing } from '../fields/useDocumentEditing.ts'
import type { Present } from '../sync/presence.ts'
import { Button } from '../ui/Button.tsx'
import { Main } from '../ui/Main.tsx'
import { TrashList } from '../ui/TrashList.tsx'
import { usePanelCovers } from '../ui/overlays/usePanelCovers.ts'
import { EmptyState } from '../ui/blocks/EmptyState.tsx'
import { AssetPanel } from './AssetPanel.tsx'
import { ADD_FILE_ID, NewFile } from './NewFile.tsx'
import { AssetRow } from './AssetRow.tsx'
import { refOf, type GalleryEntry } from './gallery.ts'
import { useFileFacts } from './relations/useFileFacts.ts'
import { useFileActions, type FileActions } from './useFileActions.ts'
import { useTakeUp } from './useTakeUp.ts'
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
  const own = entries.filter((entry) => entry.owner === owner)
  const facts = useFileFacts(list, entries, NONE)
  const panelCovers = usePanelCovers()
  const open = [...assets, ...trash].find(({ id }) => id === openAsset)
  const map = open === undefined ? null : assetMap(doc, open.id)
  const actions = useFileActions(editing, assets, { openAsset, onOpenAsset })
  useTakeUp(editing, { list, assets, onOpenAsset })
  const hasPanel = map !== null || actions.isAdding
  const originals = entries
    .filter((entry) => entry.owner !== owner || entry.asset.id !== openAsset)
    .map((entry) => ({ id: refOf(entry), label: `${actions.titleOf(entry.asset.title)} – ${entry.ownerName}` }))

  return (
    <EditingContext value={editing}>
      <UndoFeedback assets={[...assets, ...trash]} openAsset={openAsset} onOpen={onOpenAsset} />
      <div className={hasPanel ? 'frame with-panel' : 'frame'}>
        <Main inert={hasPanel && panelCovers}>
          {head}
          {notices}
          <Files
            assets={assets}
            trash={trash}
            entries={own}
            openAsset={openAsset}
            onOpenAsset={onOpenAsset}
            actions={actions}
          />
        </Main>
        {map === null && actions.isAdding && <NewFile onAdd={actions.add} onClose={actions.cancel} />}
        {open !== undefined && map !== null && (
          <AssetPanel
            key={open.id}
            map={map}
            open={open}
            originals={originals}
            list={list}
            owner={owner}
            facts={facts}
            entry={own.find(({ asset }) => asset.id === open.id) ?? null}
            assets={assets}
            actions={actions}
            onOpenAsset={onOpenAsset}
          />
        )}
      </div>
    </EditingContext>
  )
}

interface AssetRowsProps extends Pick<AssetsEditorProps, 'openAsset' | 'onOpenAsset'> {
  readonly assets: readonly AssetView[]
  /** The same as others see them, with their pictures. */
  readonly entries: readonly GalleryEntry[]
  readonly actions: FileActions
}

interface FilesProps extends AssetRowsProps {
  readonly trash: readonly AssetView[]
}

/** The files that an owner has, and those in the trash. */
function Files({ trash, ...rows }: FilesProps) {
  const { titleOf, begin, restore } = rows.actions
  const count = rows.assets.length
  return (
    <section aria-labelledby="files">
      <div className="between asset-bar">
        <h2 id="files">
          <Trans>Files</Trans> <span className="meta">{count}</span>
        </h2>
        <Button id={ADD_FILE_ID} kind="primary" icon="plus" onPress={begin}>
          <Trans>Add a file</Trans>
        </Button>
      </div>
      {count === 0 ? <NoFiles /> : <AssetRows {...rows} />}
      <TrashList trash={trash.map(({ id, title }) => ({ id, title: titleOf(title) }))} onRestore={restore} />
    </section>
  )
}

function AssetRows({ assets, entries, openAsset, onOpenAsset, actions }: AssetRowsProps) {
  const { titleOf, putAway, mover } = actions
  const pictures = new Map(entries.map(({ asset, picture }) => [asset.id, picture]))
  const { newestOf } = versionsOf(assets)
  return (
    <ul className="paper asset-rows">
      {assets.map((asset) => (
        <AssetRow
          key={asset.id}
          asset={asset}
          title={titleOf(asset.title)}
          picture={pictures.get(asset.id) ?? null}
          isReplaced={newestOf(asset.id) !== null}
          isOpen={asset.id === openAsset}
          onOpen={() => onOpenAsset(asset.id)}
          onTrash={() => putAway(asset.id, asset.title)}
          onUp={mover(asset.id, -1)}
          onDown={mover(asset.id, 1)}
        />
      ))}
    </ul>
  )
}

function NoFiles() {
  return (
    <EmptyState
      level={3}
      title={<Trans>No files yet</Trans>}
      lead={<Trans>Add a link to your adaptation of an official file. Other centres can use or translate it.</Trans>}
    />
  )
}
