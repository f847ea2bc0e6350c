/** The links to outside in a letter that is being written. */
import { linksInText, webLinks, type FoundLink } from '../links/linksIn.ts'
import type { UpdateContent } from './updateView.ts'

export const linksInLetter = ({ opening, items }: Pick<UpdateContent, 'opening' | 'items'>): readonly FoundLink[] =>
  webLinks([
    ...linksInText(opening).map((url) => ({ url, entry: null, owner: null })),
    ...items.flatMap(({ id, link, text }) =>
      [link, ...linksInText(text)].map((url) => ({ url, entry: id, owner: null })),
    ),
  ])
