/** The page's message when its editor is closed for good: it fits every kind of document. */
import { setupI18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { messages } from '../../shared/locales/en/messages.ts'
import { ClosedDocument } from '../../client/documents/ClosedDocument.tsx'
import type { CloseReason } from '../../client/sync/closeReason.ts'
import type { UnsentWork } from '../../client/sync/unsentWork.ts'
import { DOCUMENT_KINDS, type DocumentKind } from '../../shared/documents/kinds.ts'
import type { DocumentName } from '../../shared/ids.ts'

/** A document of each kind, and its name on screen. */
const EXAMPLES: Readonly<Record<DocumentKind, { readonly name: string; readonly noun: RegExp }>> = {
  plan: { name: 'plan/sid-2027/dk', noun: /\bplan\b/ },
  profile: { name: 'profile/sid-2027/dk', noun: /\b(profile )?page\b/ },
  assets: { name: 'assets/sid-2027/dk', noun: /\bfiles\b/ },
  connection: { name: 'connection/AAAAAAAAAAAAAAAAAAAAAA', noun: /\bnotes\b/ },
  tasks: { name: 'tasks/sid-2027/dk', noun: /\btasks\b/ },
  update: { name: 'update/AAAAAAAAAAAAAAAAAAAAAA', noun: /\bletter\b/ },
  report: { name: 'report/sid-2027/dk', noun: /\breport\b/ },
}
/** Whether the heading names the kind; else it is about the person, the page or the changes. */
const NAMES_KIND: Readonly<Record<CloseReason, boolean>> = {
  'signed-out': false,
  'read-only': true,
  'not-allowed': true,
  'no-such-document': true,
  replaced: true,
  refused: false,
  'too-large': false,
  'too-many-pages': false,
  outdated: false,
}
const REASONS = Object.keys(NAMES_KIND) as readonly CloseReason[]
const CASES = DOCUMENT_KINDS.flatMap((kind) => REASONS.map((reason) => [kind, reason] as const))

interface Work {
  readonly unsentWork?: boolean
  readonly unkept?: UnsentWork | null
}

/** The text of the heading, the paragraph below it, the buttons, and all of it. */
function read(kind: DocumentKind, end: CloseReason, { unsentWork = false, unkept = null }: Work = {}) {
  const markup = renderToStaticMarkup(
    <I18nProvider i18n={setupI18n({ locale: 'en', messages: { en: messages } })}>
      <QueryClientProvider client={new QueryClient()}>
        <ClosedDocument
          document={EXAMPLES[kind].name as DocumentName}
          end={end}
          unsentWork={unsentWork}
          unkept={unkept}
          onContinue={() => undefined}
        >
          <p>The page’s own content</p>
        </ClosedDocument>
      </QueryClientProvider>
    </I18nProvider>,
  )
  const textIn = (part: RegExp): string => (part.exec(markup)?.[1] ?? '').replaceAll(/<[^>]*>/g, '')
  return {
    heading: textIn(/<h1>(.*?)<\/h1>/),
    lead: textIn(/<p class="lead">(.*?)<\/p>/),
    button: textIn(/<button[^>]*>(.*?)<\/button>/),
    all: markup.replaceAll(/<[^>]*>/g, ' '),
  }
}

describe('a closed document', () => {
  test.each(CASES)('of kind %s that ended as %s has the right name', (kind, reason) => {
    const { heading, lead, button } = read(kind, reason)
    for (const text of [heading, lead, button]) expect(text).not.toBe('')
    expect(EXAMPLES[kind].noun.test(heading)).toBe(NAMES_KIND[reason] || (kind === 'profile' && reason === 'outdated'))
    const others = DOCUMENT_KINDS.filter((other) => other !== kind && other !== 'profile')
    expect(others.filter((other) => EXAMPLES[other].noun.test(`${heading} ${button}`))).toEqual([])
  })

  test('of every kind has a heading of its own for the four reasons that name it', () => {
    const reasons = REASONS.filter((reason) => NAMES_KIND[reason])
    const headings = DOCUMENT_KINDS.flatMap((kind) => reasons.map((reason) => read(kind, reason).heading))
    expect(new Set(headings).size).toBe(DOCUMENT_KINDS.length * reasons.length)
  })

  test.each(DOCUMENT_KINDS)('of kind %s leads to the page for readers when it is read-only', (kind) => {
    expect(read(kind, 'read-only').button).toMatch(/^View the /)
    expect(read(kind, 'replaced').button).toBe('Open again')
  })

  test.each(REASONS)('that ended as %s says that unsent work is listed when it was put aside', (reason) => {
    expect(read('plan', reason, { unsentWork: true }).lead).toContain('listed below')
    expect(read('plan', reason).lead).not.toContain('listed below')
  })

  test('shows what exists on this page alone, with a download', () => {
    const unkept = {
      document: EXAMPLES.plan.name as DocumentName,
      at: '2027-01-01T00:00:00.000Z',
      update: new Uint8Array(),
    }
    expect(read('plan', 'replaced', { unkept }).all).toMatch(/exist only on this page.*Download/)
    expect(read('plan', 'replaced').all).not.toContain('exist only on this page')
  })

  test('shows the page’s own content below', () => {
    expect(read('connection', 'replaced').all).toContain('The page’s own content')
  })
})
