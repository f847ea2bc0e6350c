/** Threads as comments of a file. Pure. */
import { lineOfWords } from '../../shared/comments/proposals/proposal.ts'
import type { Thread } from '../../shared/comments/thread.ts'
import type { ExportedComment } from '../../shared/exports/planFile.ts'
import { entryOfText } from '../../shared/richtext/fragmentNames.ts'
import { textOf } from '../../shared/richtext/json.ts'

/** Each comment that was not deleted, thread by thread; internal notes never. */
export const exportedComments = (threads: readonly Thread[]): readonly ExportedComment[] =>
  threads.flatMap(({ place, comments, proposal }) =>
    comments.flatMap(({ author, at, body }, index) => {
      if (body === null) return []
      const text = withProposal(textOf(body).trim(), index === 0 ? proposal : null, place)
      return [{ ...placeIn(place, index === 0), author: author.name, at, text }]
    }),
  )

/** Other words stand below the comment on them. */
function withProposal(text: string, proposal: Thread['proposal'], place: Thread['place']): string {
  if (proposal?.replacement.of !== 'words' || place.at !== 'text') return text
  const line = lineOfWords(place.anchor.quote.exact, proposal.replacement.text)
  return text === line ? text : `${text}\n${line}`
}

function placeIn(place: Thread['place'], isFirst: boolean): Pick<ExportedComment, 'activity' | 'field' | 'words'> {
  switch (place.at) {
    case 'document':
      return { activity: null, field: null, words: null }
    case 'entry':
      return { activity: place.entry, field: place.field, words: null }
    case 'text': {
      const activity = entryOfText(place.anchor.fragment)
      // Answers need not repeat the words.
      return {
        activity,
        field: activity === null ? null : 'description',
        words: isFirst ? place.anchor.quote.exact : null,
      }
    }
  }
}
