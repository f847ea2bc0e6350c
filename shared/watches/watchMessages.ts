/** The words for what changed in a watch, in the bell and in mails. */
import { messageTable } from '../messages/message.ts'

export const WATCH_MESSAGES = messageTable('watch', {
  changes: '{count, plural, one {# change} other {# changes}}',
  changed: '{title} – {fields} changed',
  'changed-by': '{title} – {fields} changed by {by}',
  added: '{title} – added',
  'added-by': '{title} – added by {by}',
  removed: '{title} – removed',
  'removed-by': '{title} – removed by {by}',
  several: '{count, plural, one {# change} other {# changes}}: {titles}',
  'and-more': '{count, plural, one {# change} other {# changes}}: {titles} …',
  untitled: 'Untitled activity',
})
