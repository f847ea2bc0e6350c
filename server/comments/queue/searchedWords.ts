/** The words of a search, and texts as they are searched: without accents, in small letters. Pure. */
import { foldText } from '../../../shared/text/fold.ts'

export const foldSearch = (search: string): readonly string[] =>
  foldText(search)
    .split(/\s+/)
    .filter((word) => word !== '')
