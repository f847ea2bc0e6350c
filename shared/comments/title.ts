/** The *title* of a thread is the first sentence of its question. Pure. */

const MAX_TITLE_CHARACTERS = 90
/** Up to a mark followed by a new sentence or by nothing; shorter matches are abbreviations. */
const SENTENCE = /^.{12,}?[.?!…]+(?=\s+[^\p{Ll}]|$)/u

/** @param question the text of the first comment; nothing if it was deleted */
export function titleOfQuestion(question: string, most: number = MAX_TITLE_CHARACTERS): string {
  const line = question.replaceAll(/\s+/g, ' ').trim()
  const title = SENTENCE.exec(line)?.[0] ?? line
  return title.length > most ? `${title.slice(0, most).trimEnd()}…` : title
}
