/** The content of each kind of document: its first state, its view, and its rich texts. One entry a kind. */
import * as Y from 'yjs'
import { assetFields, PROPOSED_ASSET_FIELDS } from '../assets/fields.ts'
import { assetEntries } from '../assets/layout.ts'
import { writeProposedAssetValue } from '../assets/proposedValues.ts'
import { viewAssets } from '../assets/view.ts'
import type { FragmentName } from '../richtext/fragmentNames.ts'
import { connectionNotes } from '../connections/notes.ts'
import { completeEntries, completeMap } from '../fields/layout.ts'
import type { Field, FieldTable } from '../fields/table.ts'
import { planFragment, planFragmentNames } from '../plans/fragments.ts'
import { PROPOSED_ACTIVITY_FIELDS } from '../plans/activityFields.ts'
import { writeProposedValue } from '../plans/proposedValues.ts'
import { completePlan, layOutPlan, planActivities } from '../plans/layout.ts'
import { viewPlan } from '../plans/view.ts'
import { contactFields, socialFields } from '../profiles/fields.ts'
import { profileFragment } from '../profiles/fragments.ts'
import { languagesIn, profileContact, profileSocial } from '../profiles/layout.ts'
import { viewProfile } from '../profiles/view.ts'
import { rootFragment } from '../richtext/rootFragment.ts'
import { viewRichText } from '../richtext/view.ts'
import { completeReport, layOutReport, reportFragment } from '../reports/layout.ts'
import { viewReport } from '../reports/view.ts'
import { taskFields } from '../tasks/fields.ts'
import { taskEntries } from '../tasks/layout.ts'
import { viewTasks } from '../tasks/view.ts'
import { updateFragment, updateFragmentNames } from '../updates/fragments.ts'
import { completeUpdate, layOutUpdate } from '../updates/layout.ts'
import { viewUpdate } from '../updates/view.ts'
import type { DocumentKind } from './kinds.ts'

interface ProposedEntries {
  readonly of: (doc: Y.Doc) => Y.Map<unknown>
  readonly fields: FieldTable
  /** Writes a value of one of the fields, inside a transaction. */
  readonly write: (doc: Y.Doc, entry: string, field: string, value: unknown) => void
}

interface Content {
  /** Fills a fresh document. A document of root types alone needs nothing: it is whole while it is empty. */
  readonly layOut: (doc: Y.Doc) => void
  /** Creates the nested types that a document of an older release lacks. Run inside a transaction. */
  readonly complete: (doc: Y.Doc) => void
  /** Everything the document says, as plain data. */
  readonly view: (doc: Y.Doc) => object
  /** The rich text of this name; null if there is none. Makes no root that was not there. */
  readonly findFragment: (doc: Y.Doc, name: FragmentName) => Y.XmlFragment | null
  /** The entries with fields for which people can propose values, and these fields; null without entries. */
  readonly entries: ProposedEntries | null
  /** Names under which there may be a rich text, in no order. */
  readonly fragmentNames: (doc: Y.Doc) => readonly FragmentName[]
}

const rootNames = (doc: Y.Doc): readonly FragmentName[] => [...doc.share.keys()]

const CONTENTS: Readonly<Record<DocumentKind, Content>> = {
  plan: {
    layOut: layOutPlan,
    complete: completePlan,
    view: viewPlan,
    findFragment: planFragment,
    entries: { of: planActivities, fields: PROPOSED_ACTIVITY_FIELDS, write: writeProposedValue },
    fragmentNames: planFragmentNames,
  },
  profile: {
    layOut: () => {},
    complete(doc) {
      completeMap(profileContact(doc), contactFields)
      completeEntries(profileSocial(doc), socialFields)
    },
    view: (doc) => viewProfile(doc, languagesIn(doc)),
    findFragment: profileFragment,
    entries: null,
    fragmentNames: rootNames,
  },
  assets: {
    layOut: () => {},
    complete: (doc) => completeEntries(assetEntries(doc), assetFields),
    view: viewAssets,
    findFragment: () => null,
    entries: { of: assetEntries, fields: PROPOSED_ASSET_FIELDS, write: writeProposedAssetValue },
    fragmentNames: () => [],
  },
  connection: {
    layOut: () => {},
    complete: () => {},
    view: (doc) => ({ notes: viewRichText(connectionNotes(doc)).richText }),
    findFragment: (doc, name) => (name === 'notes' ? rootFragment(doc, name) : null),
    entries: null,
    fragmentNames: rootNames,
  },
  tasks: {
    layOut: () => {},
    complete: (doc) => completeEntries(taskEntries(doc), taskFields),
    view: viewTasks,
    findFragment: () => null,
    entries: null,
    fragmentNames: () => [],
  },
  update: {
    layOut: layOutUpdate,
    complete: completeUpdate,
    view: viewUpdate,
    findFragment: updateFragment,
    entries: null,
    fragmentNames: updateFragmentNames,
  },
  report: {
    layOut: layOutReport,
    complete: completeReport,
    view: viewReport,
    findFragment: reportFragment,
    entries: null,
    fragmentNames: rootNames,
  },
}

export const layOutDocument = (doc: Y.Doc, kind: DocumentKind): void => CONTENTS[kind].layOut(doc)

export const completeDocument = (doc: Y.Doc, kind: DocumentKind): void => CONTENTS[kind].complete(doc)

export const viewDocument = (doc: Y.Doc, kind: DocumentKind): object => CONTENTS[kind].view(doc)

export const findFragment = (kind: DocumentKind, doc: Y.Doc, name: FragmentName): Y.XmlFragment | null =>
  CONTENTS[kind].findFragment(doc, name)

export interface ProposedField {
  readonly map: Y.Map<unknown>
  readonly spec: Field
  /** Runs inside a transaction. */
  readonly write: (value: unknown) => void
}

/** The field of an entry for which people can propose a value, and the entry; null if there is none. */
export function findProposedField(
  kind: DocumentKind,
  doc: Y.Doc,
  { entry, field }: { readonly entry: string; readonly field: string | null },
): ProposedField | null {
  const { entries } = CONTENTS[kind]
  if (entries === null || field === null || !Object.hasOwn(entries.fields, field)) return null
  const [map, spec] = [entries.of(doc).get(entry), entries.fields[field]]
  if (!(map instanceof Y.Map) || spec === undefined) return null
  return { map: map as Y.Map<unknown>, spec, write: (value) => entries.write(doc, entry, field, value) }
}

/** All rich texts there are, in no order. */
export function listFragments(kind: DocumentKind, doc: Y.Doc): readonly (readonly [FragmentName, Y.XmlFragment])[] {
  return CONTENTS[kind].fragmentNames(doc).flatMap((name) => {
    const fragment = findFragment(kind, doc, name)
    return fragment === null ? [] : [[name, fragment] as const]
  })
}
