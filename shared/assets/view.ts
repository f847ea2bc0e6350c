/**
 * `viewAssets` turns an owner's Yjs document into a typed, checked view. It never throws on odd content: it keeps valid
 * values and lists the others.
 */
import * as Y from 'yjs'
import { inOrder, type ViewProblem } from '../fields/schema.ts'
import { describe, entriesOf, isEntryKey, shorten, viewTable } from '../fields/view.ts'
import { AssetId } from '../ids.ts'
import type { AssetsContent, AssetView } from './assetView.ts'
import { assetFields } from './fields.ts'
import { assetEntries } from './layout.ts'

export function viewAssets(doc: Y.Doc): AssetsContent {
  const problems: ViewProblem[] = []
  const all: AssetView[] = []
  for (const [key, value] of entriesOf(assetEntries(doc))) {
    const at = `assets/${shorten(key, 64)}`
    if (!isEntryKey(key) || !(value instanceof Y.Map)) {
      problems.push({ at, problem: 'not-valid', found: describe(value) })
      continue
    }
    all.push({ id: AssetId.parse(key), ...(viewTable(value, assetFields, at, problems) as Omit<AssetView, 'id'>) })
  }
  all.sort(inOrder)
  return {
    assets: all.filter((asset) => asset.trashedAt === null),
    trash: all.filter((asset) => asset.trashedAt !== null),
    problems,
  }
}
