/** The shape of the thesaurus: the rules for its tables. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { STOP_WORDS } from '../../server/language/stopWords.ts'
import { tokenize } from '../../server/language/tokens.ts'
import { isSpecialCase } from '../../server/synergies/thesaurus/broader.ts'
import { CONCEPTS, SIGNALS } from '../../server/synergies/thesaurus/concepts.ts'
import { compileMatcher } from '../../server/synergies/thesaurus/matcher.ts'
import { readThesaurus } from '../../server/synergies/thesaurus/tables.ts'
import { THEMES } from '../../shared/taxonomy.ts'

const LANGUAGES =
  'en de fr nl da sv nb fi is et lv lt pl cs sk sl hr bg mk uk el ro hu it es pt mt ga sq tr ka hy lb'.split(' ')
const FEWEST_LANGUAGES = 15
/** They are called the same everywhere. */
const INTERNATIONAL = new Set([
  'tiktok',
  'snapchat',
  'youtube',
  'whatsapp',
  'telegram',
  'discord',
  'roblox',
  'minecraft',
  'fortnite',
])

const ids = new Set(CONCEPTS.map(({ id }) => id))
const terms = [...CONCEPTS, ...SIGNALS].flatMap(({ id, kind, terms: byLanguage }) =>
  Object.entries(byLanguage).flatMap(([language, list]) => list.map((term) => ({ id, kind, language, ...term }))),
)
const named = ({ id, language, text }: (typeof terms)[number]): string => `${id} ${language} ${text}`

it('A file among the tables that is no table is refused by its name', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sid-terms-'))
  try {
    cpSync(fileURLToPath(new URL('../../server/synergies/terms', import.meta.url)), folder, { recursive: true })
    const tables = pathToFileURL(`${folder}/`)
    expect(readThesaurus(tables).length).toBe(CONCEPTS.length + SIGNALS.length)
    writeFileSync(join(folder, 'signals'), 'concept\tlanguage\tsource\tterms\n')
    expect(() => readThesaurus(tables)).toThrow('signals is no table of the thesaurus')
  } finally {
    rmSync(folder, { recursive: true })
  }
})

describe('concepts', () => {
  it('have ids of their own', () => {
    expect(ids.size).toBe(CONCEPTS.length)
    expect(CONCEPTS.length).toBeGreaterThan(500)
  })

  it('name concepts that exist', () => {
    const unknown = CONCEPTS.flatMap(({ id, broader, company, not }) =>
      [...broader, ...company, ...not].filter((other) => !ids.has(other)).map((other) => `${id}: ${other}`),
    )
    expect(unknown).toEqual([])
  })

  it('are never special cases of themselves', () => {
    expect(CONCEPTS.filter(({ id }) => isSpecialCase(id, id)).map(({ id }) => id)).toEqual([])
  })

  it('mean themes of the taxonomy, and every theme is meant', () => {
    const themes = new Set<string>(THEMES.map(({ id }) => id))
    const meant = new Set(CONCEPTS.flatMap((concept) => concept.themes))
    expect([...meant].filter((id) => !themes.has(id))).toEqual([])
    expect([...themes].filter((id) => !meant.has(id))).toEqual([])
  })

  it('are named in many languages, unless they are called the same everywhere', () => {
    const narrow = CONCEPTS.filter(
      ({ id, terms: byLanguage }) => !INTERNATIONAL.has(id) && Object.keys(byLanguage).length < FEWEST_LANGUAGES,
    )
    expect(narrow.map(({ id }) => id)).toEqual([])
  })

  it('cover every language of the network', () => {
    const covered = (language: string): number =>
      CONCEPTS.filter(({ terms: byLanguage }) => byLanguage[language] !== undefined).length / CONCEPTS.length
    const thin = LANGUAGES.filter((language) => covered(language) < (language === 'lb' ? 0.5 : 0.75))
    expect(thin).toEqual([])
  })
})

describe('terms', () => {
  it('are in lower case, long enough to mean something, with stars at the ends of words only', () => {
    const odd = terms.filter(
      ({ text }) =>
        text !== text.toLowerCase() ||
        text.replaceAll('*', '').trim().length < 2 ||
        /[\p{L}\p{N}]\*[\p{L}\p{N}]|\*\*/u.test(text),
    )
    expect(odd.map(named)).toEqual([])
  })

  it('are long where they may begin anywhere', () => {
    expect(terms.filter(({ text }) => /^\*(?!\S{4})/u.test(text)).map(named)).toEqual([])
  })

  it('write no Latin word with a Cyrillic letter that looks like one of it', () => {
    const mixed = terms.filter(({ text }) =>
      text.split(/[ -]/).some((word) => /\p{Script=Cyrillic}/u.test(word) && /[a-z]/.test(word)),
    )
    expect(mixed.map(named)).toEqual([])
  })

  it('stand for one concept of a kind; for another only if they are marked as unsure', () => {
    const owners = Map.groupBy(
      terms.filter(({ unsure, kind }) => !unsure && kind !== 'signal'),
      ({ kind, language, text }) => `${kind} ${language} ${text}`,
    )
    const shared = [...owners].filter(([, list]) => new Set(list.map(({ id }) => id)).size > 1)
    expect(shared.map(([term, list]) => `${term}: ${list.map(({ id }) => id).join(', ')}`)).toEqual([])
  })

  it('take no stop word for a concept, but those that are people', () => {
    const matcher = compileMatcher(CONCEPTS, new Set())
    // A reader who knows the text's language leaves these out.
    const known = new Set(['fr mêmes: memes'])
    const people = new Set(CONCEPTS.filter(({ kind }) => kind === 'people').map(({ id }) => id))
    const taken = Object.entries(STOP_WORDS).flatMap(([language, words]) =>
      words.flatMap((word) =>
        matcher
          .find(tokenize(word), new Set([language]))
          .filter(({ concept }) => !people.has(concept))
          .map(({ concept }) => `${language} ${word}: ${concept}`)
          .filter((one) => !known.has(one)),
      ),
    )
    expect(taken).toEqual([])
  })

  it('are found where they stand', () => {
    const matcher = compileMatcher(CONCEPTS, new Set())
    const lost = terms.filter(
      ({ id, kind, language, text }) =>
        kind !== 'signal' &&
        !matcher.find(tokenize(text.replaceAll('*', '')), new Set([language])).some(({ concept }) => concept === id),
    )
    expect(lost.map(named)).toEqual([])
  })
})
