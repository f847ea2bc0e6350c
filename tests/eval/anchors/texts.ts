/** The text of the scripts: a plan's narrative, with phrases that occur more than once. */
import type { Random } from '../../harness/random.ts'
import type { RichText, RichTextNode } from '../../../shared/richtext/json.ts'

const SENTENCES = [
  'Safer Internet Day is the day on which we speak with children about online safety.',
  'The youth panel asked us to talk about online safety at school, not about screen time.',
  'Teachers get a lesson plan of two pages and a quiz for the class.',
  'For parents there is an evening in the library, with a talk and time for questions.',
  'We look for a centre that has a quiz on AI companions for children of ten to twelve.',
  'The helpline answers questions about sextortion, scams and cyberbullying every day.',
  'In the week before, every school gets posters and the address of the helpline.',
  'Our partners are the ministry of education, the police and two telephone companies.',
  'A webinar for teachers on 9 February, and for parents a week later.',
  'The panel meets every month and reads what we write before it is printed.',
  'Last year the quiz was used by 240 classes; this year we hope for more.',
  'Children talk to companions that remember, flatter and never tire.',
  'What is online stays online, they say, and who is online is never alone.',
  'Each day of the week has a theme of its own, with a film of three minutes.',
  'We print nothing that children have not read, and nothing about children without them.',
  'Who talks to a machine every night tells it what nobody else is told.',
  'The ministry pays for the posters, the companies for the films, we for the rest.',
  'In spring we ask the schools what they used, and what they would like to have.',
  'There is no online safety without somebody who listens, at home or at school.',
  'Young people write the questions for the quiz, and the answers that are wrong.',
  'Two trainers visit the islands, where no teacher had a training in five years.',
  'For grandparents there is a booklet in large letters, with a telephone number.',
  'Influencers were asked as well; three said yes, and want no money for it.',
  'The film about deepfakes is shown in cinemas before the main film, for a week.',
  'All texts are in the languages of the country, and in sign language where it can be done.',
  'We tell the press on 2 February, and again on the day itself.',
]
const TITLES = ['What we want', 'For schools', 'For parents', 'What we look for', 'The week', 'Online safety']
const WORDS = ['safer', 'internet', 'children', 'online', 'safety', 'the', 'day', 'quiz', 'for', 'parents', 'new', 'a']

export function writeText(random: Random, unique: (plain: string) => string): RichText {
  const run = (text: string): RichTextNode[] => [{ type: 'text', text: unique(text) }]
  // Phrases come again, whole sentences do not, as long as there are any left.
  const left = [...SENTENCES]
  const sentence = (): string => left.splice(below(random, left.length), 1)[0] ?? random.pick(SENTENCES)
  const sentences = (): string => Array.from({ length: 1 + below(random, 3) }, sentence).join(' ')
  const blocks = Array.from({ length: 8 + below(random, 6) }, (): RichTextNode => {
    const kind = random.next()
    if (kind < 0.2) return { type: 'heading', attrs: { level: 2 }, content: run(random.pick(TITLES)) }
    if (kind < 0.35) {
      const items = Array.from({ length: 2 + below(random, 3) }, (): RichTextNode => ({
        type: 'listItem',
        content: [{ type: 'paragraph', content: run(sentence()) }],
      }))
      return { type: 'bulletList', content: items }
    }
    return { type: 'paragraph', content: run(sentences()) }
  })
  return { type: 'doc', content: blocks }
}

export const someWords = (random: Random, most: number): string =>
  Array.from({ length: 1 + below(random, most) }, () => random.pick(WORDS)).join(' ')

export const below = (random: Random, limit: number): number => Math.floor(random.next() * limit)
