/** Threads as comments of a file. Pure. */
import type { Thread } from '../../shared/comments/thread.ts'
import type { ExportedComment } from '../../shared/exports/planFile.ts'
import { entryOfDescription } from '../../shared/richtext/fragmentNames.ts'
import { textOf } from '../../shared/richtext/json.ts'

/** Each comment that was not deleted, thread by thread; internal notes never. */
export const exportedComments = (threads: readonly Thread[]): readonly ExportedComment[] =>
  threads.flatMap(({ place, comments }) =>
    comments.flatMap(({ author, at, body }, index) =>
      body === null ? [] : [{ ...placeIn(place, index === 0), author: author.name, at, text: textOf(body).trim() }],
    ),
  )

function placeIn(place: Thread['place'], isFirst: boolean): Pick<ExportedComment, 'activity' | 'field' | 'words'> {
  switch (place.at) {
    case 'document':
      return { activity: null, field: null, words: null }
    case 'entry':
      return { activity: place.entry, field: place.field, words: null }
    case 'text': {
      const activity = entryOfDescription(place.anchor.fragment)
      // Answers need not repeat the words.
      return {
        activity,
        field: activity === null ? null : 'description',
        words: isFirst ? place.anchor.quote.exact : null,
      }
    }
  }
}
