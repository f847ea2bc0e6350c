/** Ally files that are public, as a page lists them: a picture, the link, and the terms of use. */
import { html } from 'hono/html'
import type { AssetOwner } from '../../shared/ids.ts'
import type { PublicAsset } from '../../shared/assets/publicAssets.ts'
import { thumbnailSrc } from '../../shared/assets/thumbnail.ts'
import { langAttribute } from './activityParts.ts'
import { hostOf } from './contactSide.ts'
import type { Html } from './html.ts'
import { languageName, type PageContext } from './pageContext.ts'

/** @returns nothing if there are none */
export function assetSection(context: PageContext, owner: AssetOwner, assets: readonly PublicAsset[]): Html {
  if (assets.length === 0) return html``
  return html`<section aria-labelledby="s-materials">
    <h2 id="s-materials">${context.frame.text('materials')}</h2>
    <ul class="materials">
      ${assets.map((asset) => assetItem(context, owner, asset))}
    </ul>
  </section>`
}

function assetItem({ frame, site }: PageContext, owner: AssetOwner, asset: PublicAsset): Html {
  const { id, title, url, language, format, licence, credit, thumbnail } = asset
  const facts = [
    language === null ? null : languageName(language, frame),
    format === null || format === 'web' ? null : format.toUpperCase(),
    licence,
    credit.trim() === '' ? null : credit,
    hostOf(url),
  ].flatMap((fact) => fact ?? [])
  const place = { campaign: site.campaign.id, owner, asset: id }
  const picture =
    thumbnail === null
      ? html`<span class="none" aria-hidden="true">${format === null ? '' : format.toUpperCase()}</span>`
      : html`<img
          src="${thumbnailSrc(place, thumbnail)}"
          width="${thumbnail.width}"
          height="${thumbnail.height}"
          alt=""
          loading="lazy"
        />`
  return html`<li>
    ${picture}
    <div>
      <h3><a href="${url}" rel="nofollow noopener" ${langAttribute(language ?? undefined)}>${title}</a></h3>
      <p class="facts">${facts.map((fact) => html`<span dir="auto">${fact}</span>`)}</p>
    </div>
  </li>`
}
