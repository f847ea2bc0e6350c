/** Faults in how comments keep to their words. */
import type { Fault } from './fault.ts'

const ANCHORS = ['tests/journeys/anchors.test.ts']

export const ANCHOR_FAULTS: readonly Fault[] = [
  {
    name: 'comment-in-the-document',
    rule: 'S36',
    edits: [
      {
        file: 'server/comments/anchors.ts',
        find: '    resolved: resolveNewAnchor(kind, doc, request),',
        plant: "    resolved: (doc.getMap('meta').set('commented', true), resolveNewAnchor(kind, doc, request)),",
      },
    ],
    tests: ANCHORS,
  },
  {
    name: 'anchors-stand-still',
    rule: 'S37',
    edits: [
      {
        file: 'server/comments/feature.ts',
        find: 'onCommitted: (document) => anchors.changed(document)',
        plant: 'onCommitted: () => {}',
      },
    ],
    tests: ANCHORS,
  },
  {
    name: 'anchors-forget-the-crash',
    rule: 'S37',
    edits: [
      {
        file: 'server/wiring/app.ts',
        find: '    await features.comments.catchUp()\n',
        plant: '',
      },
    ],
    tests: ANCHORS,
  },
]
