import { useLingui } from '@lingui/react/macro'
import type { AssetView } from '../../shared/assets/assetView.ts'
import type { AssetOwner } from '../../shared/ids.ts'

/** Who sees a file as it is set now. */
export function AssetVisibilityHint({ asset, owner }: { readonly asset: AssetView; readonly owner: AssetOwner }) {
  const { t } = useLingui()
  const hint =
    asset.visibility === 'network'
      ? t`Only people with an account in this workspace see it.`
      : asset.state !== 'final' || asset.url === null
        ? t`It is shown to everybody once it is final and has a title and an address.`
        : owner === 'network'
          ? t`Everybody sees its picture, title, address, language, format, licence and credit on the first public page, at once.`
          : t`Once your public page is published with it, everybody sees its picture, title, address, language, format, licence and credit.`
  return <p className="hint">{hint}</p>
}
