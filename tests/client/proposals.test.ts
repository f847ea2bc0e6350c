import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createProposalEditor, takeBackEdit } from '../../client/comments/proposals/createProposalEditor.ts'
import type { ProposedThread } from '../../client/comments/proposals/proposalEditor.ts'
import type { Statement } from '../../client/comments/proposals/statements.ts'
import { makeChange } from '../../client/fields/editing.ts'
import { undoFor } from '../../client/fields/undo/undo.ts'
import { anchorAt, withoutMemory } from '../../shared/comments/anchors/anchor.ts'
import { textOfFragment } from '../../shared/comments/anchors/fragmentText.ts'
import type { Proposal, Replacement } from '../../shared/comments/proposals/proposal.ts'
import { ThreadId } from '../../shared/comments/thread.ts'
import type { ActivityId } from '../../shared/ids.ts'
import {
  activityMap,
  addActivity,
  layOutPlan,
  planActivities,
  planMeta,
  planNarrative,
} from '../../shared/plans/layout.ts'
import { viewPlan } from '../../shared/plans/view.ts'

const THREAD = ThreadId.parse('A'.repeat(22))
const TEXT = 'A workshop for pupils from 6 to 9.'

function planWith(): { readonly doc: Y.Doc; readonly activity: ActivityId } {
  const doc = new Y.Doc()
  layOutPlan(doc)
  const [paragraph, text] = [new Y.XmlElement('paragraph'), new Y.XmlText(TEXT)]
  planNarrative(doc).insert(0, [paragraph])
  paragraph.insert(0, [text])
  return { doc, activity: addActivity(doc, { title: 'Workshop', format: 'onsite', audiences: ['primary'] }) }
}

function editorOf(doc: Y.Doc) {
  const undo = undoFor([planMeta(doc), planNarrative(doc), planActivities(doc)])
  const said: Statement[] = []
  const [editor, end] = createProposalEditor('plan', { doc, undo }, (statement) => said.push(statement))
  return { doc, undo, said, editor, end }
}

const proposalOf = (replacement: Replacement, before: Proposal['before'] = null): Proposal => ({
  replacement,
  before,
  state: 'open',
  decidedBy: null,
  decidedAt: null,
})

function wordsProposal(text: string, of = '6 to 9'): ProposedThread {
  const start = TEXT.indexOf(of)
  const anchor = withoutMemory(anchorAt('narrative', TEXT, { start, end: start + of.length }))
  return { id: THREAD, place: { at: 'text', anchor }, proposal: proposalOf({ of: 'words', text }) }
}

const fieldProposal = (
  entry: string,
  field: string,
  value: Proposal['before'],
  before: Proposal['before'],
): ProposedThread => ({
  id: THREAD,
  place: { at: 'entry', entry, field },
  proposal: proposalOf({ of: 'field', value }, before),
})

const narrativeOf = (doc: Y.Doc): string => textOfFragment(planNarrative(doc))

describe('a proposal in an open plan', () => {
  test('is applied as one step, which names the edit, and undo takes it back', () => {
    const { doc, undo, said, editor } = editorOf(planWith().doc)
    expect(editor.standing(wordsProposal('6 to 12'))).toEqual({ kind: 'as-proposed' })
    expect(editor.apply(wordsProposal('6 to 12'))).toBe(true)
    expect(narrativeOf(doc)).toBe('A workshop for pupils from 6 to 12.')
    const clock = Y.getState(doc.store, doc.clientID)
    expect(said).toEqual([{ thread: THREAD, to: 'applied', edit: { client: doc.clientID, from: clock - 2, clock } }])
    undo.undo()
    expect(narrativeOf(doc)).toBe(TEXT)
    undo.redo()
    expect(narrativeOf(doc)).toBe('A workshop for pupils from 6 to 12.')
    expect(said.map(({ to }) => to)).toEqual(['applied', 'open', 'applied'])
  })

  test('of a value sets that value, of whatever kind, and says what stands there when it changed meanwhile', () => {
    const { doc, activity } = planWith()
    const { editor } = editorOf(doc)
    const titled = () => viewPlan(doc).activities[0]
    expect(editor.apply(fieldProposal(activity, 'title', 'Workshops', 'Workshop'))).toBe(true)
    expect(editor.apply(fieldProposal(activity, 'format', 'online', 'onsite'))).toBe(true)
    expect(editor.apply(fieldProposal(activity, 'audiences', ['primary', 'educators'], ['primary']))).toBe(true)
    expect(titled()).toMatchObject({ title: 'Workshops', format: 'online' })
    expect(titled()?.audiences.toSorted()).toEqual(['educators', 'primary'])
    expect(editor.standing(fieldProposal(activity, 'format', 'hybrid', 'onsite'))).toEqual({
      kind: 'changed',
      now: 'online',
    })
    expect(editor.standing(fieldProposal(activity, 'format', 'online', 'onsite'))).toEqual({ kind: 'there' })
  })

  test('of another first day moves the activity: its length and its last day stay', () => {
    const { doc } = planWith()
    const id = addActivity(doc, { title: 'Week', startsOn: '2027-02-08' as never, endsOn: '2027-02-10' as never })
    const { editor, undo } = editorOf(doc)
    editor.apply(fieldProposal(id, 'startsOn', '2027-02-15', '2027-02-08'))
    const days = () => viewPlan(doc).activities.find((one) => one.id === id)
    expect(days()).toMatchObject({ startsOn: '2027-02-15', endsOn: '2027-02-17' })
    undo.undo()
    expect(days()).toMatchObject({ startsOn: '2027-02-08', endsOn: '2027-02-10' })
  })

  test('applied twice changes nothing', () => {
    const { doc, activity } = planWith()
    const { editor, undo } = editorOf(doc)
    const proposal = fieldProposal(activity, 'title', 'Workshops', 'Workshop')
    editor.apply(proposal)
    const [state, steps] = [Y.encodeStateVector(doc), undo.undoStack.length]
    expect(editor.standing(proposal)).toEqual({ kind: 'there' })
    expect(editor.apply(proposal)).toBe(true)
    expect(Y.encodeStateVector(doc)).toEqual(state)
    expect(undo.undoStack).toHaveLength(steps)
  })

  test('whose words are gone is not applied, and neither is one of an activity that is gone', () => {
    const { doc } = planWith()
    const { editor, said } = editorOf(doc)
    const orphan = wordsProposal('6 to 12')
    planNarrative(doc).delete(0, 1)
    expect(editor.standing(orphan)).toEqual({ kind: 'gone' })
    expect(editor.apply(orphan)).toBe(false)
    expect(editor.apply(fieldProposal('gone', 'title', 'B', 'A'))).toBe(false)
    expect(editor.apply(fieldProposal('gone', 'owner', 'B', 'A'))).toBe(false)
    expect(said).toEqual([])
  })

  test('is undone alone: what was written after it stays with its own step', () => {
    const { doc, activity } = planWith()
    const { editor, undo, said } = editorOf(doc)
    editor.apply(wordsProposal('6 to 12'))
    makeChange({ doc, undo }, () => activityMap(doc, activity)?.set('format', 'online'))
    undo.undo()
    expect(narrativeOf(doc)).toContain('6 to 12')
    expect(said).toHaveLength(1)
    undo.undo()
    expect(narrativeOf(doc)).toBe(TEXT)
    expect(said.at(-1)?.to).toBe('open')
  })
})

describe('two people who apply one proposal at the same time', () => {
  const meet = (one: Y.Doc, other: Y.Doc): void => {
    Y.applyUpdate(one, Y.encodeStateAsUpdate(other))
    Y.applyUpdate(other, Y.encodeStateAsUpdate(one))
  }

  function both(thread: (activity: string) => ProposedThread) {
    const { doc, activity } = planWith()
    const second = new Y.Doc()
    Y.applyUpdate(second, Y.encodeStateAsUpdate(doc))
    const [first, other] = [editorOf(doc), editorOf(second)]
    for (const { editor } of [first, other]) editor.apply(thread(activity))
    meet(doc, second)
    return { first, other, activity }
  }

  test('S98 · write the words twice, until the second edit is taken back', () => {
    const { first, other } = both(() => wordsProposal('ten to twelve'))
    expect(narrativeOf(first.doc)).toMatch(/ten to twelve.*ten to twelve/)
    const [statement] = other.said
    if (statement === undefined) throw new Error('nothing was said')
    takeBackEdit(other, THREAD, statement.edit)
    meet(first.doc, other.doc)
    for (const { doc } of [first, other]) expect(narrativeOf(doc)).toBe('A workshop for pupils from ten to twelve.')
    expect(other.undo.undoStack).toEqual([])
    first.undo.undo()
    meet(first.doc, other.doc)
    expect(narrativeOf(other.doc)).toBe(TEXT)
  })

  test('set one value once, and taking the second edit back leaves it', () => {
    const { first, other, activity } = both((id) => fieldProposal(id, 'format', 'online', 'onsite'))
    const [statement] = other.said
    if (statement === undefined) throw new Error('nothing was said')
    takeBackEdit(other, THREAD, statement.edit)
    meet(first.doc, other.doc)
    for (const { doc } of [first, other]) expect(activityMap(doc, activity)?.get('format')).toBe('online')
  })
})
