import fc from 'fast-check'
import { prosemirrorJSONToYXmlFragment } from '@tiptap/y-tiptap'
import mammoth from 'mammoth'
import * as Y from 'yjs'
import { describe, expect, test } from 'vitest'
import { DEMO_PLANS } from '../../server/demo/demoPlans.ts'
import { buildDemoPlan } from '../../server/demo/plan.ts'
import { writableText } from '../../server/exports/writableText.ts'
import type { PlanFile } from '../../shared/exports/planFile.ts'
import { activityDescription } from '../../shared/plans/layout.ts'
import { textOf } from '../../shared/richtext/json.ts'
import { richTextSchema } from '../../shared/richtext/schema.ts'
import { activity, activityTitled, plan } from '../language/plan.ts'
import { anyPlan, fileOf, written } from './planFiles.ts'

const htmlOf = async (file: PlanFile): Promise<string> =>
  (await mammoth.convertToHtml({ buffer: written('docx', file) })).value

const lettersOf = (text: string): string => writableText(text).replaceAll(/\s+/g, '')

const text = (words: string, ...marks: readonly object[]) => ({ type: 'text', text: words, marks })
const block = (type: string, ...content: readonly object[]) => ({ type, content })

describe('a Word document', () => {
  test('says its campaign, date and address, and explains the name of Kosovo*', async () => {
    const html = await htmlOf(fileOf([plan(activity('Webinar')), plan()]))
    expect(html).toContain('Plans for Safer Internet Day 2027')
    expect(html).toContain('As of 25 November 2026 at 14:52, Brussels time')
    expect(html).toContain('href="https://sid.example/plans/sid-2027/dk"')
    expect(html).toContain('This designation is without prejudice')
    expect(await htmlOf(fileOf([plan()]))).not.toContain('This designation')
  })

  test('holds every activity of the demo network, in the summary and in full', async () => {
    for (const demo of DEMO_PLANS) {
      const doc = new Y.Doc()
      Y.applyUpdate(doc, buildDemoPlan(demo))
      const file = fileOf([doc])
      const { value } = await mammoth.extractRawText({ buffer: written('docx', file) })
      const found = lettersOf(value)
      for (const { narrative, activities } of file.plans) {
        for (const { title, description, offers, places } of activities) {
          expect(found.split(lettersOf(title)).length).toBeGreaterThan(2)
          for (const words of [offers, ...places]) expect(found).toContain(lettersOf(words))
          for (const line of textOf(description).split(/[\n\t]/)) expect(found).toContain(lettersOf(line))
        }
        for (const line of textOf(narrative).split(/[\n\t]/)) expect(found).toContain(lettersOf(line))
      }
    }
  })

  test('keeps headings, lists, task lists, tables, marks and links of a description', async () => {
    const doc = plan(activity('Webinar'))
    const content = [
      { ...block('heading', text('Who comes')), attrs: { level: 2 } },
      block(
        'bulletList',
        block(
          'listItem',
          block('paragraph', text('Parents')),
          block('bulletList', block('listItem', block('paragraph', text('of teenagers')))),
        ),
      ),
      block('orderedList', block('listItem', block('paragraph', text('First')))),
      block('taskList', { ...block('taskItem', block('paragraph', text('Book the room'))), attrs: { checked: true } }),
      block(
        'table',
        block('tableRow', block('tableHeader', block('paragraph', text('Hour')))),
        block('tableRow', block('tableCell', block('paragraph', text('10:00')))),
      ),
      block(
        'paragraph',
        text('bold', { type: 'bold' }),
        text('a link', { type: 'link', attrs: { href: 'https://a.example/b' } }),
      ),
    ]
    const fragment = activityDescription(activityTitled(doc, 'Webinar'))
    prosemirrorJSONToYXmlFragment(richTextSchema, { type: 'doc', content }, fragment)
    const html = await htmlOf(fileOf([doc]))
    expect(html).toMatch(/<h4>(<a[^>]*><\/a>)*Who comes<\/h4>/)
    expect(html).toContain('<ul><li>Parents<ul><li>of teenagers</li></ul></li></ul>')
    expect(html).toContain('<ol><li>First</li></ol>')
    expect(html).toContain('☑ Book the room')
    expect(html).toMatch(/<th><p>Hour<\/p><\/th>.*<td><p>10:00<\/p><\/td>/)
    expect(html).toContain('<strong>bold</strong>')
    expect(html).toContain('<a href="https://a.example/b">a link</a>')
    expect(html).toMatch(/<h3>Webinar<\/h3>/)
  })

  test('is read by another program, whatever is in the plans', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlan, async (doc) => {
        const file = fileOf([doc])
        const html = await htmlOf(file)
        expect(html.match(/<h3>/g) ?? []).not.toHaveLength(0)
      }),
      { numRuns: 60 },
    )
  })
})
