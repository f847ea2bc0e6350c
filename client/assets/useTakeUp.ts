import { useEffect, useEffectEvent, useRef } from 'react'
import { useLingui } from '@lingui/react/macro'
import { useSearchParams } from 'react-router'
import type { AssetsList } from '../../shared/assets/api.ts'
import type { AssetView } from '../../shared/assets/assetView.ts'
import { assetRef } from '../../shared/assets/ref.ts'
import { readTakeUp } from '../../shared/assets/translations.ts'
import { LanguageCode } from '../../shared/fields/values.ts'
import type { Editing } from '../fields/editing.ts'
import { showToast } from '../ui/announce.ts'
import { addTranslation, moveToTrash } from './assetEdits.ts'

interface TakeUpOptions {
  readonly list: AssetsList
  readonly assets: readonly AssetView[]
  readonly onOpenAsset: (id: string | null) => void
}

/** Takes up the translation that the address names: adds the adaptation, or opens the existing one. */
export function useTakeUp(editing: Editing, { list, assets, onOpenAsset }: TakeUpOptions): void {
  const { t } = useLingui()
  const asked = useSearchParams()[0].get('translate')
  // An effect may run twice; the adaptation is added once.
  const done = useRef<string | null>(null)

  const takeUp = useEffectEvent((text: string) => {
    if (done.current === text) return
    done.current = text
    const named = readTakeUp(text)
    const language = LanguageCode.safeParse(named?.language)
    const original = list.owners
      .flatMap(({ owner, assets: all }) => all.map((asset) => ({ ref: assetRef(owner, asset.id), asset })))
      .find(({ ref }) => ref === named?.ref)
    if (original === undefined || !language.success) return onOpenAsset(null)
    const present = assets.find((one) => one.adaptationOf === original.ref && one.language === language.data)
    if (present !== undefined) return onOpenAsset(present.id)
    const added = addTranslation(editing, assets, { ...original, language: language.data })
    onOpenAsset(added)
    const title = original.asset.title
    showToast(t`“${title}” added to your files. Others see that you translate it.`, {
      label: t`Undo`,
      run: () => {
        moveToTrash(editing, added)
        onOpenAsset(null)
      },
    })
  })
  useEffect(() => {
    if (asked !== null) takeUp(asked)
  }, [asked])
}
