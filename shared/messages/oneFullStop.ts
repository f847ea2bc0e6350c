/** Two full stops, also around the end of a part of a sentence, `.</0>.`; three dots stay. */
const DOUBLED = /(?<!\.)\.(<\/\w+>)?\.(?=\s|$)/g

/** A sentence whose last word has a full stop of its own ends with that one: "Kraj: 5. ožujka 2027." */
export const oneFullStop = (text: string): string =>
  text.includes('.') ? text.replaceAll(DOUBLED, (_, end: string | undefined) => `.${end ?? ''}`) : text
