/**
 * Every reason of every suggestion, read in the texts themselves: whether the words that it points at are in the right field
 * and are a term of its concept. It does not ask the engine: terms are compared with its own few lines.
 */
import { describe, expect, test } from 'vitest'
import { SynergyActivity } from '../../server/synergies/engine/activity.ts'
import { featuresOf } from '../../server/synergies/engine/features.ts'
import { suggest } from '../../server/synergies/engine/suggest.ts'
import { latinise, respellGreek } from '../../server/language/latinise.ts'
import { CONCEPTS, SIGNALS } from '../../server/synergies/thesaurus/concepts.ts'
import { IMPLICATIONS } from '../../server/synergies/thesaurus/implied.ts'
import type { EvidenceSpan } from '../../shared/synergies/evidence.ts'
import type { ReasonOfVersion2 } from '../../shared/synergies/reason.ts'
import type { Suggestion } from '../../shared/synergies/suggestion.ts'
import { languageOf, readSet } from '../eval/synergies/labelledSets.ts'
import { demoActivities } from '../harness/realActivities.ts'

const NOBODY = SynergyActivity.parse({ id: 'nobody', country: 'XX' })
const concepts = new Map([...CONCEPTS, ...SIGNALS].map((concept) => [concept.id, concept]))

const NETWORKS: readonly (readonly [string, readonly SynergyActivity[]])[] = [
  ['the demo network', demoActivities()],
  ['dev', readSet('dev').activities],
  ['dev2', readSet('dev2').activities],
]

describe.each(NETWORKS)('S65 · every reason in %s', (_, activities) => {
  const byId = new Map(activities.map((activity) => [activity.id, activity]))
  const suggestions = suggest(activities, languageOf)
  const textOf = ({ a, b }: Suggestion, { side, field }: EvidenceSpan): string =>
    byId.get(side === 'a' ? a : b)?.[field] ?? ''
  const reasons = suggestions.flatMap((suggestion) =>
    suggestion.reasons.flatMap((reason) => (reason.v === 2 ? [{ suggestion, reason }] : [])),
  )

  test('points at words of both texts, unless it is one of ticked themes', () => {
    expect(reasons.length).toBeGreaterThan(100)
    const without = reasons.filter(
      ({ reason }) =>
        reason.kind !== 'same-themes' &&
        !(reason.spans.some(({ side }) => side === 'a') && reason.spans.some(({ side }) => side === 'b')),
    )
    expect(without).toEqual([])
  })

  test('names concepts that the words at which it points are terms of, on both sides', () => {
    const named = reasons.filter(({ reason }) => reason.kind !== 'seem-about')
    const untrue = named.flatMap(({ suggestion, reason }) =>
      conceptsOf(reason).flatMap((concept) =>
        (['a', 'b'] as const)
          .filter(
            (side) =>
              !reason.spans.some((span) => {
                if (span.side !== side) return false
                return saysConcept(textOf(suggestion, span).slice(span.start, span.end), concept)
              }),
          )
          .map((side) => `${suggestion.a} ${suggestion.b}: ${reason.kind} ${concept} (${side})`),
      ),
    )
    expect(untrue).toEqual([])
  })

  test('says that one has what the other looks for only where needs and offers, or resources, say so', () => {
    const untrue = reasons.flatMap(({ suggestion, reason }) => {
      if (reason.kind !== 'looks-for') return []
      const seekerIsA = byId.get(suggestion.a)?.country === reason.seeker
      const [seeker, giver] = seekerIsA ? (['a', 'b'] as const) : (['b', 'a'] as const)
      const isResource = /^(resource|research|service)-launch$/.test(
        byId.get(giver === 'a' ? suggestion.a : suggestion.b)?.type ?? '',
      )
      const named = reason.things.length > 0 ? reason.things : reason.topics
      const wrong = named.filter((concept) => {
        const spans = reason.spans.filter((span) =>
          saysConcept(textOf(suggestion, span).slice(span.start, span.end), concept),
        )
        const isSought = spans.some(({ side, field }) => side === seeker && field === 'needs')
        const isGiven = spans.some(({ side, field }) => side === giver && (field === 'offers' || isResource))
        return !isSought || !isGiven
      })
      return wrong.map((concept) => `${suggestion.a} ${suggestion.b}: ${concept}`)
    })
    expect(untrue).toEqual([])
  })

  test('takes no word for a hint that names something else: a library does not speak of lending', () => {
    const hints = reasons.flatMap(({ suggestion, reason }) => {
      if (reason.kind !== 'seem-about') return []
      return reason.spans.map((span) => {
        const activity = byId.get(span.side === 'a' ? suggestion.a : suggestion.b) ?? NOBODY
        const said = featuresOf(activity, languageOf(activity))
        return { span, named: said.mentions[span.field] }
      })
    })
    expect(hints.length).toBeGreaterThan(0)
    expect(
      hints.filter(({ span, named }) => named.some(({ start, end }) => start <= span.start && span.end <= end)),
    ).toEqual([])
  })

  test('quotes rare words that both texts have', () => {
    const untrue = reasons.filter(({ suggestion, reason }) => {
      if (reason.kind !== 'same-words') return false
      const words = reason.spans.map((span) => textOf(suggestion, span).slice(span.start, span.end))
      const stems = words.map((word) => latinise(word)[0]?.slice(0, 5))
      return reason.words.some((word) => stems.filter((stem) => stem === latinise(word)[0]?.slice(0, 5)).length < 2)
    })
    expect(untrue).toEqual([])
  })
})

function conceptsOf(reason: ReasonOfVersion2): readonly string[] {
  switch (reason.kind) {
    case 'looks-for':
      return [...reason.things, ...reason.topics, ...reason.people]
    case 'same-words':
    case 'same-themes':
      return []
    default:
      return reason.concepts
  }
}

const answers = new Map<string, boolean>()

/** Whether words name a concept or a special case of it, or all that implies it. */
function saysConcept(words: string, concept: string): boolean {
  const key = `${concept} ${words}`
  const answer = answers.get(key) ?? readWords(words, concept)
  answers.set(key, answer)
  return answer
}

function readWords(words: string, concept: string): boolean {
  if (isNamed(words, concept)) return true
  const special = CONCEPTS.filter(({ broader }) => broader.includes(concept))
  if (special.some(({ id }) => saysConcept(words, id))) return true
  return IMPLICATIONS.some(
    (one) => one.concept === concept && one.groups.every((group) => group.some((id) => isNamed(words, id))),
  )
}

function isNamed(text: string, concept: string): boolean {
  const words = wordsOf(text).map((word) => [...latinise(word), respellGreek(word.toLowerCase())])
  return Object.values(concepts.get(concept)?.terms ?? {})
    .flat()
    .some((term) => stands(words, wordsOf(term.text)))
}

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{M}\p{N}*]+/gu) ?? []

/** Whether the words of a term follow each other anywhere, at most one other between two of them. */
function stands(words: readonly (readonly string[])[], term: readonly string[]): boolean {
  const from = (at: number, place: number): boolean => {
    if (place === term.length) return true
    const most = place === 0 ? words.length - 1 : at + 1
    for (let next = at; next <= most; next++) {
      if (isWord(words[next] ?? [], term[place] ?? '') && from(next + 1, place + 1)) return true
    }
    return false
  }
  return from(0, 0)
}

function isWord(spellings: readonly string[], pattern: string): boolean {
  return latinise(pattern.replaceAll('*', ''), 'uk').some((core) =>
    spellings.some((spelling) => {
      if (pattern.startsWith('*') && pattern.endsWith('*')) return spelling.includes(core)
      if (pattern.startsWith('*')) return spelling.endsWith(core)
      return pattern.endsWith('*') ? spelling.startsWith(core) : spelling === core
    }),
  )
}
