import { useLingui } from '@lingui/react/macro'
import { useNavigate } from 'react-router'
import type * as Y from 'yjs'
import type { AssetsList } from '../../shared/assets/api.ts'
import type { AssetView } from '../../shared/assets/assetView.ts'
import { assetHref } from '../../shared/assets/uses.ts'
import { versionsOf } from '../../shared/assets/versions.ts'
import type { AssetOwner } from '../../shared/ids.ts'
import { EntryComments } from '../fields/EntryComments.tsx'
import { IconButton } from '../ui/Button.tsx'
import type { Option } from '../ui/forms/option.ts'
import { SidePanel } from '../ui/overlays/SidePanel.tsx'
import { AssetEditor } from './AssetEditor.tsx'
import { refOf, type GalleryEntry } from './gallery.ts'
import { Adaptations, CardRelations } from './relations/CardRelations.tsx'
import { UsedInPlans } from './relations/UsedInPlans.tsx'
import { factsOf, type FileFacts } from './relations/useFileFacts.ts'
import { WantedLanguages } from './relations/WantedLanguages.tsx'
import type { FileActions } from './useFileActions.ts'

interface AssetPanelProps {
  readonly map: Y.Map<unknown>
  readonly open: AssetView
  readonly owner: AssetOwner
  readonly list: AssetsList
  readonly originals: readonly Option[]
  readonly assets: readonly AssetView[]
  readonly facts: FileFacts
  /** The file as others see it; null while it is new. */
  readonly entry: GalleryEntry | null
  readonly actions: FileActions
  readonly onOpenAsset: (id: string | null) => void
}

/** The open file: its fields, its comments, and how it belongs to other files and to plans. */
export function AssetPanel(props: AssetPanelProps) {
  const { map, open, owner, list, originals, assets, facts, entry, actions, onOpenAsset } = props
  const { t } = useLingui()
  const { titleOf, putAway, close, restore, mover } = actions
  const position = assets.findIndex(({ id }) => id === open.id) + 1
  const count = assets.length
  const step = (by: -1 | 1) => () => onOpenAsset(assets[position - 1 + by]?.id ?? null)
  const [up, down] = [mover(open.id, -1), mover(open.id, 1)]
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
          <>
            {up !== null && <IconButton icon="up" label={t`Move up in the list`} onPress={up} />}
            {down !== null && <IconButton icon="down" label={t`Move down in the list`} onPress={down} />}
            <IconButton icon="trash" label={t`Move to trash`} onPress={() => putAway(open.id, open.title)} />
          </>
        )
      }
    >
      {entry !== null && <Facts entry={entry} facts={facts} list={list} onOpenAsset={onOpenAsset} />}
      <AssetEditor
        map={map}
        view={open}
        originals={originals}
        older={olderOptions(assets, open, titleOf)}
        place={{ campaign: list.campaign, owner, asset: open.id }}
        thumbnail={list.owners.find((one) => one.owner === owner)?.thumbnails[open.id] ?? null}
      />
      <EntryComments id={open.id} />
    </SidePanel>
  )
}

interface FactsProps extends Pick<AssetPanelProps, 'facts' | 'list' | 'onOpenAsset'> {
  readonly entry: GalleryEntry
}

function Facts({ entry, facts, list: { campaign }, onOpenAsset }: FactsProps) {
  const navigate = useNavigate()
  const { relations, wanted, uses } = factsOf(facts, entry)
  const { newest, older, adaptations, original } = relations
  const isAlone = [newest, older, original].every((one) => one === null) && adaptations.length === 0
  if (isAlone && wanted.length === 0 && uses.length === 0) return null
  const goTo = (other: GalleryEntry): void =>
    other.owner === entry.owner ? onOpenAsset(other.asset.id) : void navigate(assetHref(campaign, refOf(other)))
  return (
    <div className="asset-facts">
      <CardRelations entry={entry} relations={relations} onGoTo={goTo} />
      <WantedLanguages campaign={campaign} wanted={wanted} translators={[]} nameOf={facts.nameOf} isOpen />
      <Adaptations adaptations={adaptations} onGoTo={goTo} />
      <UsedInPlans campaign={campaign} uses={uses} nameOf={facts.nameOf} />
    </div>
  )
}

/** Files that this one does not already follow from, so that no circle can be chosen. */
function olderOptions(
  assets: readonly AssetView[],
  open: AssetView,
  titleOf: (title: string) => string,
): readonly Option[] {
  const { olderOf } = versionsOf(assets)
  const followsFromOpen = (id: string): boolean => {
    const seen = new Set<string>()
    for (let at: string | undefined = id; at !== undefined && !seen.has(at); at = olderOf(at)?.id) {
      if (at === open.id) return true
      seen.add(at)
    }
    return false
  }
  return assets.filter(({ id }) => !followsFromOpen(id)).map(({ id, title }) => ({ id, label: titleOf(title) }))
}
