/** Files that a new campaign takes over are marked until somebody replaces them. */
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addAsset, assetMap } from '../../shared/assets/layout.ts'
import { markTakenOver, takenFrom } from '../../shared/assets/takenOver.ts'
import { viewAssets } from '../../shared/assets/view.ts'
import { CampaignId, type AssetId } from '../../shared/ids.ts'

const [SID_2026, SID_2027] = [CampaignId.parse('sid-2026'), CampaignId.parse('sid-2027')]
const URL = 'https://ally.example/poster'

function copied(): { readonly doc: Y.Doc; readonly id: AssetId } {
  const doc = new Y.Doc()
  const id = addAsset(doc, { title: 'Poster', url: URL, version: '2' })
  markTakenOver(doc, SID_2027)
  return { doc, id }
}
const from = (doc: Y.Doc) => viewAssets(doc).assets.map(takenFrom)

test('A file of its own campaign has no mark, and one that was taken over has', () => {
  const doc = new Y.Doc()
  addAsset(doc, { title: 'Poster', url: URL })
  expect(from(doc)).toEqual([null])
  expect(from(copied().doc)).toEqual(['sid-2027'])
})

test.each([
  ['address', 'url', 'https://ally.example/new'],
  ['version', 'version', '3'],
])('Another %s removes the mark, and undo brings it back', (_, key, value) => {
  const { doc, id } = copied()
  const undo = new Y.UndoManager(doc.getMap('assets'))
  assetMap(doc, id)?.set(key, value)
  expect(from(doc)).toEqual([null])
  undo.undo()
  expect(from(doc)).toEqual(['sid-2027'])
})

test('Other changes leave it', () => {
  const { doc, id } = copied()
  assetMap(doc, id)?.set('state', 'final')
  expect(from(doc)).toEqual(['sid-2027'])
})

test('An unreplaced file stays of the first campaign, and a replaced one is of the last', () => {
  const { doc, id } = copied()
  markTakenOver(doc, SID_2026)
  expect(from(doc)).toEqual(['sid-2027'])
  assetMap(doc, id)?.set('version', '3')
  markTakenOver(doc, SID_2026)
  expect(from(doc)).toEqual(['sid-2026'])
})

test('A file without an address, in the trash or of an odd mark does no harm', () => {
  const doc = new Y.Doc()
  addAsset(doc, { title: 'Idea' })
  addAsset(doc, { title: 'Old', trashedAt: '2027-01-01T00:00:00.000Z' })
  markTakenOver(doc, SID_2027)
  const { assets, trash } = viewAssets(doc)
  expect([...assets, ...trash].map(takenFrom)).toEqual(['sid-2027', 'sid-2027'])
  for (const odd of ['x', 7, { campaign: 'no campaign', url: 'javascript:alert(1)', version: null }]) {
    assetMap(doc, assets[0]?.id ?? '')?.set('takenOver', odd)
    expect(from(doc)).toEqual([null])
  }
})
