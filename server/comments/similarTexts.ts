/**
 * Finds texts that ask the like, in whatever language: by their words, and by what they speak of. What a text speaks of is
 * told with it, as names of concepts; two questions about one topic share it across languages. Pure.
 */

interface ReadText {
  readonly text: string
  /** Names of concepts. */
  readonly topics: readonly string[]
}

export interface SimilarTexts<Id extends string> {
  /** Adds a text, or changes it. */
  put(id: Id, read: ReadText): void
  remove(id: Id): void
  /** Those that are like it, the likest first. */
  find(read: ReadText, most: number, except?: Id): readonly Id[]
}

/** A shared topic says more than a shared word, of which half are filler. */
const TOPIC_WEIGHT = 1.5
/** Two texts are alike that share so much of what they say; below it, those of the demo network have nothing in common. */
const LIKE_ENOUGH = 0.2
/** A question is short; what follows in a long text says little of whether it is the same. */
const MAX_CHARACTERS = 2000
const SHORTEST_WORD = 3
/** In every language short words are those that all texts have. From this length on they weigh alike. */
const FULL_LENGTH = 6
/** So many ends of a word are cut that its forms meet: "logo" and "logos", "banner" and "banners". */
const STEM_LENGTH = 6

export function createSimilarTexts<Id extends string>(): SimilarTexts<Id> {
  const tokensOfId = new Map<Id, ReadonlySet<string>>()
  const idsOfToken = new Map<string, Set<Id>>()

  function remove(id: Id): void {
    for (const token of tokensOfId.get(id) ?? []) idsOfToken.get(token)?.delete(id)
    tokensOfId.delete(id)
  }
  /** What few texts say, says most. */
  const weigh = (token: string): number =>
    Math.log(2 + tokensOfId.size / (1 + (idsOfToken.get(token)?.size ?? 0))) * ownWeight(token)
  const weighAll = (tokens: ReadonlySet<string>): number => {
    let sum = 0
    for (const token of tokens) sum += weigh(token)
    return sum
  }

  return {
    put(id, read) {
      remove(id)
      const tokens = tokensOf(read)
      tokensOfId.set(id, tokens)
      for (const token of tokens) {
        const ids = idsOfToken.get(token)
        if (ids === undefined) idsOfToken.set(token, new Set([id]))
        else ids.add(id)
      }
    },
    remove,
    find(read, most, except) {
      const tokens = tokensOf(read)
      const shared = new Map<Id, number>()
      for (const token of tokens) {
        for (const id of idsOfToken.get(token) ?? []) shared.set(id, (shared.get(id) ?? 0) + weigh(token))
      }
      const own = weighAll(tokens)
      return [...shared]
        .filter(([id]) => id !== except)
        .map(([id, sum]) => ({ id, likeness: (2 * sum) / (own + weighAll(tokensOfId.get(id) ?? new Set())) }))
        .filter(({ likeness }) => likeness >= LIKE_ENOUGH)
        .toSorted((a, b) => b.likeness - a.likeness)
        .slice(0, most)
        .map(({ id }) => id)
    },
  }
}

const TOPIC = '#'
const ownWeight = (token: string): number =>
  token.startsWith(TOPIC) ? TOPIC_WEIGHT : Math.min(1, (token.length - 2) / (FULL_LENGTH - 2))

/** Words without case, accents and endings, and topics. */
function tokensOf({ text, topics }: ReadText): ReadonlySet<string> {
  const words = text
    .slice(0, MAX_CHARACTERS)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= SHORTEST_WORD)
    .map((word) => word.slice(0, STEM_LENGTH))
  return new Set([...words, ...topics.map((topic) => TOPIC + topic)])
}
