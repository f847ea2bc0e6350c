import { useEffect, useEffectEvent, useState, type ReactNode } from 'react'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useNavigate, useSearchParams } from 'react-router'
import type { AssetsList } from '../../shared/assets/api.ts'
import { assetHref } from '../../shared/assets/uses.ts'
import type { AssetOwner, CampaignId } from '../../shared/ids.ts'
import { Button } from '../ui/Button.tsx'
import { AssetCard } from './AssetCard.tsx'
import { AssetFilters } from './AssetFilters.tsx'
import {
  anchorOf,
  chooseEntries,
  NO_CHOICES,
  refOf,
  sortEntries,
  type Choices,
  type GalleryEntry,
  type Sorting,
} from './gallery.ts'
import { useFileFacts, type FileFacts } from './relations/useFileFacts.ts'
import { useEntries } from './useEntries.ts'
import './assets.css'
import { KosovoFootnote } from '../ui/KosovoFootnote.tsx'
import { EmptyState } from '../ui/blocks/EmptyState.tsx'

interface AssetGalleryProps {
  readonly list: AssetsList
  /** The owners whose files this person edits. */
  readonly own: readonly AssetOwner[]
  /** Shows only the files of this owner. */
  readonly only?: AssetOwner
  /** Actions, shown above the filters. */
  readonly children: ReactNode
}

/** All files of Ally: the official files and the centres' adaptations. */
export function AssetGallery({ list, own, only, children }: AssetGalleryProps) {
  const all = useEntries(list, own)
  const entries = only === undefined ? all : all.filter(({ owner }) => owner === only)
  const [choices, setChoices] = useState<Choices>(NO_CHOICES)
  const [sorting, setSorting] = useState<Sorting>('official-first')
  const shown = sortEntries(chooseEntries(entries, choices), sorting)
  const facts = useFileFacts(list, all, own)
  const isChosen = JSON.stringify(choices) !== JSON.stringify(NO_CHOICES)
  const namesKosovo = shown.some(({ ownerName }) => ownerName.endsWith('*'))

  const navigate = useNavigate()
  useNamedFile((id) => {
    const named = all.find((entry) => entry.owner === only && entry.asset.id === id)
    if (named !== undefined) goTo(named)
  })

  function goTo(other: GalleryEntry): void {
    const ref = refOf(other)
    if (only !== undefined && other.owner !== only) return void navigate(assetHref(list.campaign, ref))
    const anchor = anchorOf(ref)
    if (document.getElementById(anchor) === null) setChoices(NO_CHOICES)
    // The card may not be on screen before the next render.
    setTimeout(() => {
      const card = document.getElementById(anchor)
      card?.scrollIntoView({ block: 'center' })
      card?.focus({ preventScroll: true })
    }, 60)
  }

  return (
    <>
      {children}
      <AssetFilters
        entries={entries}
        choices={choices}
        onChoose={setChoices}
        onClear={() => setChoices(NO_CHOICES)}
        sorting={sorting}
        onSort={setSorting}
        hasOwn={own.length > 0}
        isChosen={isChosen}
      />
      <p className="asset-count lead" role="status">
        <Count entries={entries} shown={shown.length} isChosen={isChosen} />
      </p>
      {shown.length === 0 ? (
        <NothingShown hasFiles={entries.length > 0} isChosen={isChosen} onClear={() => setChoices(NO_CHOICES)} />
      ) : (
        <>
          <h2 className="vh">
            <Trans>Files</Trans>
          </h2>
          <Cards campaign={list.campaign} shown={shown} facts={facts} onGoTo={goTo} />
        </>
      )}
      {namesKosovo && <KosovoFootnote />}
    </>
  )
}

/** Called once for each file that the address names. */
function useNamedFile(onNamed: (id: string) => void): void {
  const id = useSearchParams()[0].get('asset')
  const show = useEffectEvent(onNamed)
  useEffect(() => {
    if (id !== null) show(id)
  }, [id])
}

interface CountProps {
  readonly entries: readonly GalleryEntry[]
  readonly shown: number
  readonly isChosen: boolean
}

function Count({ entries, shown, isChosen }: CountProps) {
  const total = entries.length
  const official = entries.filter(({ owner }) => owner === 'network').length
  const centres = new Set(entries.flatMap(({ owner }) => (owner === 'network' ? [] : [owner]))).size
  const local = total - official
  if (isChosen) {
    return (
      <Plural
        value={shown}
        one={`# of ${total} files matches the filters.`}
        other={`# of ${total} files match the filters.`}
      />
    )
  }
  return (
    <Trans>
      <Plural value={official} one="# official file" other="# official files" /> and{' '}
      <Plural value={local} one="# file" other="# files" /> from{' '}
      <Plural value={centres} one="# centre" other="# centres" />.
    </Trans>
  )
}

interface NothingShownProps {
  readonly hasFiles: boolean
  readonly isChosen: boolean
  readonly onClear: () => void
}

function NothingShown({ hasFiles, isChosen, onClear }: NothingShownProps) {
  return (
    <EmptyState
      title={hasFiles ? <Trans>No results</Trans> : <Trans>No files yet</Trans>}
      lead={
        !hasFiles ? (
          <Trans>The coordination team adds official files. Centres add their own adaptations.</Trans>
        ) : (
          <Trans>Clear the filters or search for something else.</Trans>
        )
      }
    >
      {isChosen && (
        <Button onPress={onClear}>
          <Trans>Clear filters</Trans>
        </Button>
      )}
    </EmptyState>
  )
}

interface CardsProps {
  readonly campaign: CampaignId
  readonly shown: readonly GalleryEntry[]
  readonly facts: FileFacts
  readonly onGoTo: (other: GalleryEntry) => void
}

function Cards({ campaign, shown, facts, onGoTo }: CardsProps) {
  const { t } = useLingui()
  return (
    <ul className="asset-list" aria-label={t`Files`}>
      {shown.map((entry) => (
        <li key={refOf(entry)}>
          <AssetCard entry={entry} campaign={campaign} facts={facts} onGoTo={onGoTo} />
        </li>
      ))}
    </ul>
  )
}
