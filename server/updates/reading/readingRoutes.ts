/** Reading all letters over HTTP: searching their items, what they mention, and a letter as a Word document. */
import { exportFileName } from '../../../shared/exports/exportFormats.ts'
import type { LetterFile } from '../../../shared/exports/letterFile.ts'
import { can, type Person } from '../../../shared/permissions.ts'
import { LONGEST_SEARCH } from '../../../shared/search/api.ts'
import type { UpdateNote } from '../../../shared/updates/api.ts'
import { findItems, ItemFilter, type FoundItems, type SearchedLetter } from '../../../shared/updates/foundItems.ts'
import type { Letter } from '../../../shared/updates/letter.ts'
import type { UpdateMentions } from '../../../shared/updates/mentions.ts'
import type { Core } from '../../core.ts'
import { refuse } from '../../http/result.ts'
import { route, type Route } from '../../http/route.ts'
import type { Candidates } from '../candidates.ts'
import { isReadable, type Issue } from '../issues.ts'
import type { Letters } from '../letters.ts'
import { mentionsOf } from '../printedItems.ts'

export interface ReadingDeps extends Pick<
  Core,
  'issues' | 'campaigns' | 'db' | 'audit' | 'now' | 'homeOf' | 'localisers'
> {
  readonly letters: Letters
  readonly candidates: Pick<Candidates, 'sentLetters'>
  readonly notesOf: (issue: Issue['id']) => Promise<readonly UpdateNote[]>
  /** Writes a letter as a Word document. */
  readonly writeDocument: (written: LetterFile) => Buffer<ArrayBuffer>
}

/** Before the route of one letter: its address would be taken for a letter's name. */
export const readingRoutes = (deps: ReadingDeps): readonly Route[] => [
  itemsRoute(deps),
  mentionsRoute(deps),
  documentRoute(deps),
]

const itemsRoute = (deps: ReadingDeps): Route =>
  route({
    method: 'GET',
    path: '/api/updates/items',
    bounds: 'list',
    requires: 'update.read',
    find: async () => ({ subject: {}, found: null }),
    async handle({ query, person }) {
      const text = (query.get('q') ?? '').slice(0, LONGEST_SEARCH).toWellFormed()
      const filter = ItemFilter.parse(Object.fromEntries(query))
      const json: FoundItems = findItems(await searchedLetters(deps, person), text, filter)
      return { status: 200, json }
    },
  })

/** The latest first; drafts for coordinators alone. */
async function searchedLetters({ issues, letters }: ReadingDeps, person: Person): Promise<readonly SearchedLetter[]> {
  const writes = can(person, 'update.edit', { closed: false })
  const read = await Promise.all(
    issues
      .list()
      .filter((issue) => writes || isReadable(issue))
      .map(async (issue) => {
        const letter = await letterOf(letters, issue)
        return letter === null ? [] : [{ update: issue.number ?? issue.id, number: issue.number, letter }]
      }),
  )
  return read.flat().toSorted((a, b) => (a.letter.day < b.letter.day ? 1 : -1))
}

const letterOf = (letters: Letters, issue: Issue): Promise<Letter | null> =>
  isReadable(issue) ? letters.released(issue.id) : letters.current(issue.id)

const mentionsRoute = ({ candidates }: ReadingDeps): Route =>
  route({
    method: 'GET',
    path: '/api/updates/mentions',
    bounds: 'list',
    requires: 'update.read',
    find: async () => ({ subject: {}, found: null }),
    async handle() {
      const json: UpdateMentions = { mentions: mentionsOf(await candidates.sentLetters()) }
      return { status: 200, json }
    },
  })

const documentRoute = (deps: ReadingDeps): Route =>
  route({
    method: 'GET',
    path: '/api/updates/:file{[^/]+[.]docx}',
    bounds: 'file',
    requires: 'update.read',
    find: async (params) => ({
      subject: {},
      found: deps.issues.findByName((params['file'] ?? '').replace(/[.]docx$/, '')),
    }),
    async handle({ found: issue, person, headers }) {
      const isKnown = issue !== null && (isReadable(issue) || can(person, 'update.edit', { closed: false }))
      const letter = isKnown ? await letterOf(deps.letters, issue) : null
      if (issue === null || letter === null) return refuse('no-such-update')
      const home = deps.homeOf(headers)
      const written: LetterFile = {
        number: issue.number,
        letter,
        notes: await deps.notesOf(issue.id),
        home,
        address: `${home}/updates/${issue.number ?? issue.id}`,
        asOf: deps.now(),
        localiser: deps.localisers.en,
        countryOf: (centre) => deps.campaigns.findCentre(issue.campaign, centre)?.countryName ?? centre.toUpperCase(),
      }
      await deps.db.transaction().execute((trx) =>
        deps.audit(trx, deps.now(), person.id, 'update.export', {
          campaign: issue.campaign,
          issueDay: letter.day,
        }),
      )
      return {
        status: 200,
        bytes: deps.writeDocument(written),
        headers: {
          'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
          'content-disposition': `attachment; filename="${exportFileName(['weekly-update', issue.number ?? letter.day], 'docx')}"`,
          'cache-control': 'no-store',
        },
      }
    },
  })
