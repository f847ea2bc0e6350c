/** Every way in which the server reads the content of a document, each with its bound. */
import * as Y from 'yjs'
import { createPlanFeed } from '../../server/synergies/live/planFeed.ts'
import { examineContent } from '../../server/sync/examine.ts'
import { Replica } from '../../server/sync/replica.ts'
import { planNarrative } from '../../shared/plans/layout.ts'
import { followAnchors } from '../../shared/comments/anchors/follow.ts'
import { anchorAt } from '../../shared/comments/anchors/anchor.ts'
import { FragmentName } from '../../shared/richtext/fragmentNames.ts'
import { readPlaces, readWrittenText } from '../../shared/comments/anchors/fragmentText.ts'
import { listFragments, viewDocument } from '../../shared/documents/contents.ts'
import { CentreId } from '../../shared/ids.ts'
import { openPlanViewer } from '../../shared/plans/planViewer.ts'
import { viewPlan } from '../../shared/plans/view.ts'

export type Walk =
  | 'view of a plan'
  | 'view of what changed'
  | 'view as a profile'
  | 'view as assets'
  | 'view as notes'
  | 'texts for comments'
  | 'places in the narrative'
  | 'comments that follow'
  | 'feed of the suggestions'
  | 'check of an update'
  | 'answer to a newcomer'

interface Bounded {
  /** Prepares a read of the document. @returns the read; its result leaves the server or is stored */
  readonly prepare: (doc: Y.Doc) => () => unknown
  /** Work for each struct at most, in executed blocks of code, beside what an empty plan takes. */
  readonly blocksPerStruct: number
}

const DK = CentreId.parse('dk')

export const WALKS: Readonly<Record<Walk, Bounded>> = {
  'view of a plan': { prepare: (doc) => () => viewPlan(doc), blocksPerStruct: 400 },
  'view of what changed': {
    prepare(doc) {
      const viewer = openPlanViewer(doc)
      viewer.view()
      doc.getMap('meta').set('more', 1)
      return () => viewer.view()
    },
    blocksPerStruct: 400,
  },
  'view as a profile': { prepare: (doc) => () => viewDocument(doc, 'profile'), blocksPerStruct: 400 },
  'view as assets': { prepare: (doc) => () => viewDocument(doc, 'assets'), blocksPerStruct: 400 },
  'view as notes': { prepare: (doc) => () => viewDocument(doc, 'connection'), blocksPerStruct: 400 },
  'texts for comments': {
    prepare: (doc) => () => listFragments('plan', doc).map(([name, fragment]) => [name, readWrittenText(fragment)]),
    blocksPerStruct: 400,
  },
  'places in the narrative': { prepare: (doc) => () => readPlaces(planNarrative(doc)).text, blocksPerStruct: 400 },
  'comments that follow': {
    prepare(doc) {
      const name = FragmentName.parse('narrative')
      const before = readWrittenText(planNarrative(doc))
      const middle = Math.floor(before.text.length / 2)
      const anchors = before.text.length > 20 ? [anchorAt(name, before.text, { start: middle, end: middle + 5 })] : []
      const first = planNarrative(doc).get(0)
      const text = first instanceof Y.XmlElement ? first.get(0) : null
      if (text instanceof Y.XmlText) text.insert(0, 'new ')
      return () => followAnchors(before, readWrittenText(planNarrative(doc)), anchors)
    },
    blocksPerStruct: 400,
  },
  'feed of the suggestions': {
    prepare(doc) {
      const content = viewPlan(doc)
      return () => createPlanFeed().take({ centre: DK, version: 1, content, writtenIn: () => null })
    },
    blocksPerStruct: 400,
  },
  'check of an update': {
    prepare(doc) {
      const update = Y.encodeStateAsUpdate(doc)
      const vector = Y.encodeStateVector(doc)
      return () =>
        examineContent(new Replica({ snapshot: { state: update, vector }, updates: [] }), 'write', update).kind
    },
    blocksPerStruct: 400,
  },
  'answer to a newcomer': {
    prepare(doc) {
      const state = Y.encodeStateAsUpdate(doc)
      return () => new Replica({ snapshot: { state, vector: null }, updates: [] }).encode().length
    },
    blocksPerStruct: 400,
  },
}
