/** Concepts that are meant without being named. */
import { describe, expect, it } from 'vitest'
import { SynergyActivity } from '../../server/synergies/engine/activity.ts'
import { featuresOf } from '../../server/synergies/engine/features.ts'
import { tokenize } from '../../server/language/tokens.ts'
import { CONCEPTS, SIGNALS } from '../../server/synergies/thesaurus/concepts.ts'
import { IMPLICATIONS, impliedBy } from '../../server/synergies/thesaurus/implied.ts'
import { compileMatcher } from '../../server/synergies/thesaurus/matcher.ts'

const FEWEST_LANGUAGES = 15
const concepts = new Set(CONCEPTS.map(({ id }) => id))
const signals = new Set(SIGNALS.map(({ id }) => id))
const meantIn = (country: string, language: string, text: string): readonly string[] => {
  const activity = SynergyActivity.parse({ id: 'one', country, description: text })
  return featuresOf(activity, language).mentions.description.map(({ concept }) => concept)
}

describe('implications', () => {
  it('lead from concepts and signals that exist to concepts that exist', () => {
    const used = IMPLICATIONS.flatMap(({ groups }) => groups.flat())
    expect(used.filter((id) => !concepts.has(id) && !signals.has(id))).toEqual([])
    expect(IMPLICATIONS.map(({ concept }) => concept).filter((id) => !concepts.has(id))).toEqual([])
    expect(IMPLICATIONS.filter(({ groups }) => groups.length < 2)).toEqual([])
  })

  it('use every signal', () => {
    const used = new Set(IMPLICATIONS.flatMap(({ groups }) => groups.flat()))
    expect([...signals].filter((id) => !used.has(id))).toEqual([])
  })

  it('treat distant mentions as two things', () => {
    const at = (concept: string, start: number) => ({ concept, start, end: start + 5 })
    const words = tokenize(`night ${'a '.repeat(12)}phone ${'a '.repeat(430)}phone`)
    expect(impliedBy([at('night', 0), at('phone', 30)], words).map(({ concept }) => concept)).toContain('sleep')
    expect(impliedBy([at('night', 0), at('phone', 896)], words)).toEqual([])
  })

  it('treat mentions in two sentences as two things: "ages 9 to 15. Pupils estimate" checks no age', () => {
    expect(meantIn('IE', 'en', 'Whose phone is on at night?')).toContain('sleep')
    expect(meantIn('IE', 'en', 'Hand in your phone. At night we play.')).not.toContain('sleep')
  })

  it('need more than one word that could mean either', () => {
    expect(
      impliedBy(
        [
          { concept: 'threat', start: 0, end: 9 },
          { concept: 'nudity', start: 0, end: 9 },
        ],
        tokenize('blackmail'),
      ),
    ).toEqual([])
  })
})

describe('signals', () => {
  it('have names of their own and words in many languages', () => {
    expect([...signals].filter((id) => concepts.has(id))).toEqual([])
    expect(SIGNALS.filter(({ terms }) => Object.keys(terms).length < FEWEST_LANGUAGES)).toEqual([])
  })

  it('are found by their own words', () => {
    const matcher = compileMatcher(SIGNALS)
    const lost = SIGNALS.flatMap(({ id, terms }) =>
      Object.entries(terms).flatMap(([language, list]) =>
        list
          .filter((term) => {
            const found = matcher.find(tokenize(term.text.replaceAll('*', '')), new Set([language]))
            return !found.some(({ concept }) => concept === id)
          })
          .map((term) => `${id} ${language} ${term.text}`),
      ),
    )
    expect(lost).toEqual([])
  })

  it('are never what an activity is about', () => {
    expect(meantIn('IE', 'en', 'A night of games, with photos of the school').filter((id) => signals.has(id))).toEqual(
      [],
    )
  })
})

describe('what is meant without being named', () => {
  it.each([
    ['SE', 'sv', 'Kriminella värvar barn i chattgrupper', 'gang-recruitment'],
    ['DE', 'de', 'Künstlich erzeugte Stimmen, und wie Familien ein Codewort vereinbaren', 'voice-cloning'],
    ['FI', 'fi', 'Pitäisikö vanhemman seurata lapsen sijaintia puhelimella?', 'location-tracking'],
    ['IT', 'it', "La scuola che ritira i telefoni all'ingresso", 'phone-bans'],
    ['HU', 'hu', 'Elzárva a szekrényben: egy év mobil nélkül az iskolában', 'phone-bans'],
    ['PL', 'pl', 'Zanim wrzucisz zdjęcie dziecka – kampania dla młodych mam', 'sharenting'],
    ['FR', 'fr', 'Des applis qui déshabillent : prévention au collège', 'deepfake-nudes'],
    ['GR', 'el', 'Με απειλεί ότι θα στείλει τις γυμνές φωτογραφίες μου', 'sextortion'],
    ['ES', 'es', 'Cuando el juego gratis acaba costando 300 euros', 'commercial-gaming'],
    ['RO', 'ro', 'Prietenul meu e un robot: adolescenții care vorbesc noaptea cu un chatbot', 'ai-companions'],
    ['LT', 'lt', 'Ar galima namų darbus rašyti su ChatGPT?', 'ai-learning'],
    ['HR', 'hr', 'Kako dokazati dob bez davanja osobnih podataka', 'age-verification'],
    ['NL', 'nl', 'Telefoon uit de slaapkamer: een week lang', 'sleep'],
    ['UA', 'uk', 'Як розпізнати згенероване відео з політиком', 'deepfakes'],
    ['BG', 'bg', 'Как да проверим откъде идва една снимка', 'fact-checking'],
    ['SK', 'sk', 'Nadávky po zápase: stretnutie trénerov', 'hate-in-sport'],
    ['PT', 'pt', 'Namoro sem controlo: quando ele exige a palavra-passe do telemóvel', 'digital-dating-violence'],
    ['TR', 'tr', 'İnternete bağlı oyuncaklar çocuklarımızı dinliyor mu?', 'connected-toys'],
  ])('%s in %s: %s', (country, language, text, concept) => {
    expect(meantIn(country, language, text)).toContain(concept)
  })
})

describe('what is not meant', () => {
  it.each([
    ['IE', 'en', 'Parents take photos at the opening of the exhibition', 'sharenting'],
    ['IE', 'en', 'Phones ring at our helpline all night', 'phone-bans'],
    ['DE', 'de', 'Die Schule lädt Eltern zu einem Abend mit Spielen ein', 'commercial-gaming'],
    ['FR', 'fr', 'Le vol de Paris part le matin', 'identity-theft'],
    ['RS', 'sr', 'Разговор са ученицима о учењу', 'blackmail'],
    ['FR', 'fr', 'Un chatbot sur le site', 'ai-companions'],
  ])('%s in %s: %s', (country, language, text, concept) => {
    expect(meantIn(country, language, text)).not.toContain(concept)
  })

  it('is a topic with its name inside that of a product', () => {
    const found = meantIn('IE', 'en', 'We put a chatbot on our website')
    expect(found).toContain('chatbot-assistant')
    expect(found).not.toContain('ai-chatbots')
  })
})
