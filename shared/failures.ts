/**
 * Every refusal that a person or a program can meet, once: its HTTP status and its title, and for sockets its close code.
 *
 * y-websocket treats 4400-4499 as final and retries everything else: 44xx means "do not come back like this", 1012 and
 * 1013 mean "come back later".
 */
import { messageTable } from './messages/message.ts'

interface Failure {
  readonly status: number
  readonly title: string
}

export const FAILURES = {
  'no-session': { status: 401, title: 'You are not signed in' },
  'not-allowed': { status: 403, title: 'You do not have permission to do this' },
  'needs-provider': { status: 403, title: 'Coordinators sign in with their sign-in service, not by email' },
  'access-ended': { status: 403, title: 'Your access to the workspace has ended' },
  'other-browser': {
    status: 403,
    title: 'Open this link in the browser where you asked for it, or type the code there',
  },
  'foreign-origin': { status: 403, title: 'This request comes from another site' },
  'not-found': { status: 404, title: 'Nothing was found at this address' },
  'no-such-document': { status: 404, title: 'Document not found' },
  'no-such-campaign': { status: 404, title: 'Campaign not found' },
  'no-such-centre': { status: 404, title: 'Centre not found in this campaign' },
  'no-such-version': { status: 404, title: 'Version not found in this document' },
  'no-such-activity': { status: 404, title: 'Activity not found in this plan' },
  'no-such-suggestion': { status: 404, title: 'Suggestion not found for this centre' },
  'no-such-connection': { status: 404, title: 'Connection not found' },
  'no-such-text': { status: 404, title: 'The selected text is no longer in the document' },
  'no-such-thread': { status: 404, title: 'Thread not found' },
  'no-such-comment': { status: 404, title: 'Comment not found among your comments' },
  'no-such-answer': { status: 404, title: 'Answer not found' },
  'no-such-publication': { status: 404, title: 'Nothing of this profile page is public' },
  'no-such-submission': { status: 404, title: 'This profile page does not wait for a decision' },
  'no-such-inquiry': { status: 404, title: 'This message was deleted' },
  'no-such-asset': { status: 404, title: 'File not found in this list' },
  'no-such-frozen-report': { status: 404, title: 'This frozen report was deleted' },
  'no-such-report': { status: 404, title: 'No such report' },
  'no-such-update': { status: 404, title: 'There is no such issue of the Weekly Update' },
  'no-such-candidate': { status: 404, title: 'This is no longer among what could go into the letter' },
  'no-such-item': { status: 404, title: 'Item not found in this letter' },
  'no-such-milestone': { status: 404, title: 'Milestone not found' },
  'no-such-person': { status: 404, title: 'Person not found' },
  'no-such-request': { status: 404, title: 'Request to join not found' },
  'no-such-session': { status: 404, title: 'This session is already over' },
  'no-such-provider': { status: 404, title: 'This way to sign in does not exist here' },
  'no-such-briefing': { status: 404, title: 'This briefing has expired or was deleted' },
  'no-such-mail': { status: 404, title: 'Email not found' },
  'no-such-link': { status: 404, title: 'This link no longer works' },
  'link-not-there': { status: 404, title: 'This link is no longer in the document' },
  'no-such-language': { status: 404, title: 'Public pages have no wording of their own in this language' },
  'no-translator': { status: 404, title: 'Texts are not translated here' },
  'no-plan': { status: 404, title: 'This centre has no plan yet' },
  'method-not-allowed': { status: 405, title: 'This address does not accept this method' },
  'helpline-moved-on': { status: 409, title: 'Someone changed this entry meanwhile' },
  'wording-moved-on': { status: 409, title: 'Someone corrected this wording meanwhile' },
  'links-unchecked': { status: 409, title: 'Links are not checked on this server' },
  'sources-undecided': { status: 409, title: 'Decide first about items whose source changed' },
  'needs-second-coordinator': { status: 409, title: 'A second coordinator releases what you asked for' },
  'update-moved-on': { status: 409, title: 'There is a newer snapshot of this letter' },
  'wrong-update-state': { status: 409, title: 'This letter is not in a state in which this can be done' },
  conflict: { status: 409, title: 'Someone else changed this first' },
  'campaign-not-empty': {
    status: 409,
    title: 'Only a campaign that is closed, and in which nobody has written, can be deleted',
  },
  'campaign-not-open': { status: 409, title: 'Open the campaign first' },
  'campaign-exists': { status: 409, title: 'There is a campaign with this address already' },
  'thread-moved-on': { status: 409, title: 'Someone wrote in this thread meanwhile' },
  'proposal-decided': { status: 409, title: 'Someone has already decided on this proposal' },
  'edit-not-there': { status: 409, title: 'The server does not have this edit yet' },
  'no-such-proposal': { status: 404, title: 'This thread proposes nothing' },
  'no-proposal-possible': {
    status: 422,
    title: 'A proposal is other text within one paragraph, or another value of a field',
  },
  'submission-too-large': { status: 413, title: 'This is too long to be submitted: shorten its texts' },
  'too-many-submissions': { status: 429, title: 'This was submitted too often today. Try again tomorrow' },
  'submission-replaced': {
    status: 410,
    title: 'A newer submission took the place of this one, and its text is not stored',
  },
  'submission-overtaken': {
    status: 409,
    title: 'This submission does not wait any more: look at it as it is now',
  },
  'no-address-for-answer': { status: 409, title: 'The writer left no address for an answer' },
  'inquiry-moved-on': { status: 409, title: 'Someone wrote in this conversation meanwhile' },
  'page-empty': { status: 409, title: 'There is nothing to publish yet: the page has neither a text nor an activity' },
  'no-public-pages': { status: 409, title: 'This campaign has no public pages' },
  'too-late-to-undo': { status: 409, title: 'It is too late to undo this' },
  'last-coordinator': { status: 409, title: 'The last coordinator cannot give up this role' },
  'already-decided': { status: 409, title: 'Someone has already decided on this request' },
  'already-approved': { status: 409, title: 'You already have this role' },
  'last-lead': { status: 409, title: 'This is the only lead planner of the centre: name another one first' },
  'same-version': { status: 409, title: 'The last saved version is the same' },
  'bad-request': { status: 400, title: 'The request could not be understood' },
  'null-character': { status: 400, title: 'The text contains a null character, which cannot be saved' },
  'no-such-mention': { status: 400, title: 'A mentioned person or centre cannot read this document' },
  'bad-frame': { status: 400, title: 'The message could not be understood' },
  'wrong-credentials': { status: 401, title: 'Wrong email address or password' },
  'wrong-code': { status: 401, title: 'This code is wrong or no longer works' },
  'too-large': { status: 413, title: 'This is too large' },
  'document-full': { status: 413, title: 'This document has reached its maximum size' },
  'milestones-full': { status: 413, title: 'This campaign has reached its maximum of milestones' },
  'versions-full': { status: 413, title: 'This document has reached its maximum of saved versions' },
  'wording-wrong': {
    status: 422,
    title: 'A text is empty, too long or not plain, or a placeholder in it is missing',
  },
  'translator-lacks-language': { status: 422, title: 'The translation service does not have these languages' },
  'file-empty': { status: 422, title: 'This file has no rows' },
  'file-not-readable': { status: 422, title: 'This file is no spreadsheet that can be read: save it as .xlsx or .csv' },
  'file-locked': {
    status: 422,
    title: 'This file has a password or an old format: save it as .xlsx without a password',
  },
  'file-unpacks-too-large': { status: 413, title: 'This file is larger than 100 MB when it is unpacked' },
  'file-too-many-cells': { status: 413, title: 'This table has more than 5,000 rows or 200 columns' },
  'import-rests': {
    status: 429,
    title: 'Your last file took the server too long to read. Try a smaller one in 10 minutes',
  },
  'file-takes-too-much': { status: 413, title: 'This file takes too long to be read: split it into smaller files' },
  'template-too-large': { status: 413, title: 'This is too long for a template: shorten its texts' },
  'too-many-templates': { status: 409, title: 'There is no room for another template: delete one first' },
  'too-many-feeds': { status: 409, title: 'You have as many calendar addresses as one can have: remove one first' },
  'too-many-watches': { status: 409, title: 'You watch as much as one can: remove a watch first' },
  'no-such-view': { status: 404, title: 'This view was deleted, or is not shared with you' },
  'view-moved-on': { status: 409, title: 'Someone changed this view meanwhile' },
  'view-name-taken': { status: 409, title: 'There is a view of this name already: choose another name' },
  'too-many-views': { status: 409, title: 'The limit of 50 views is reached: delete one first' },
  'too-many-briefings': { status: 409, title: 'You have reached the limit of 40 briefings. Delete one first' },
  'too-many-briefings-today': {
    status: 429,
    title: 'You have reached today’s limit of 20 briefings. Try again tomorrow',
  },
  'too-many-frozen': { status: 429, title: 'At most 10 reports a day and 60 in all can be frozen' },
  'briefing-too-large': {
    status: 413,
    title: 'These activities are too many to be frozen: choose fewer with the filters',
  },
  'picture-unknown': { status: 422, title: 'This file is no picture that can be used' },
  'picture-damaged': { status: 422, title: 'This picture is damaged: save it once more and try again' },
  'picture-cut': { status: 422, title: 'This picture ends too early: its file is not complete' },
  'picture-has-more': { status: 422, title: 'This file holds more than a picture' },
  'picture-moving': { status: 422, title: 'This picture moves: choose one that does not' },
  'picture-too-wide': { status: 422, title: 'This picture is wider or higher than 1,024 pixels' },
  'too-many-thumbnails': {
    status: 409,
    title: 'You have uploaded as many pictures as one person can: remove one first',
  },
  'thumbnails-full': { status: 413, title: 'Your pictures have reached the limit of 10 MB. Remove one first' },
  'picture-not-for-files': { status: 422, title: 'Reports take PNG and JPEG pictures' },
  'too-many-report-pictures': {
    status: 409,
    title: 'You have uploaded as many pictures as one person can. Unused ones are deleted after 30 days',
  },
  'report-pictures-full': {
    status: 413,
    title: 'Your pictures have reached the limit of 20 MB. Unused ones are deleted after 30 days',
  },
  'too-many-threads': {
    status: 429,
    title:
      'You have reached the limit of 30 new comments in this document within an hour. Reply to one of them, or wait',
  },
  'thread-full': { status: 413, title: 'This comment has reached the limit of 200 replies. Start a new one' },
  'too-many-checks': { status: 429, title: 'You have checked many links just now: wait a few minutes' },
  'import-running': { status: 429, title: 'Another file is still being read: wait a moment' },
  'not-json': { status: 415, title: 'This address accepts only JSON' },
  'foreign-host': { status: 421, title: 'The server does not answer at this host name' },
  'old-schema': { status: 426, title: 'This page is out of date and must be reloaded' },
  'too-many-attempts': { status: 429, title: 'Too many failed attempts: wait a few minutes' },
  'no-question-waits': { status: 409, title: 'No question waits for your answer' },
  'too-many-join-changes': {
    status: 429,
    title: 'You have reached today’s limit of 5 changes to your request. Try again tomorrow',
  },
  'no-room': { status: 409, title: 'The limit of these is reached: delete one first' },
  'too-many-today': { status: 429, title: 'You have added as much today as one person may. Try again tomorrow' },
  'too-many-requests-open': {
    status: 409,
    title: '20 requests to this centre wait for an answer. Wait for one, or withdraw one',
  },
  'too-many-corrections': {
    status: 429,
    title: 'You have reached today’s limit of 5 corrections. Save the rest tomorrow, or ask a coordinator',
  },
  'nothing-waits': { status: 409, title: 'These help texts were decided on already' },
  'no-room-for-bodies': {
    status: 503,
    title: 'Too many files are on their way to the server: wait a moment, then try again',
  },
  'too-many-proposed-wordings': {
    status: 429,
    title: 'You have proposed a hundred wordings already: wait until they are decided on',
  },
  'translations-used-up': { status: 429, title: 'You have had as much translated today as one person may' },
  'over-budget': { status: 429, title: 'The server is busy with your earlier requests: wait a moment' },
  'too-many-sockets': { status: 429, title: 'You have too many pages of the workspace open' },
  bug: { status: 500, title: 'Something went wrong on the server' },
  'answer-too-large': { status: 500, title: 'This is too large to be shown' },
  'translator-failed': { status: 502, title: 'The translation service does not answer. You see the original' },
  'too-slow': { status: 503, title: 'The server took too long to answer' },
  'store-failing': { status: 503, title: 'Changes cannot be saved at the moment' },
  'not-ready': { status: 503, title: 'The server is starting' },
  'too-many-exports': { status: 503, title: 'The server is writing other files: try again in a moment' },
  'server-full': { status: 503, title: 'Too many people are connected at the moment' },
  'missing-dependencies': { status: 503, title: 'Earlier changes are missing and must be sent again' },
  'slow-consumer': { status: 503, title: 'Your internet connection is too slow' },
  restarting: { status: 503, title: 'The server is restarting' },
} as const satisfies Record<string, Failure>

export type FailureName = keyof typeof FAILURES

/** The failures that close a socket, and their codes. A client must know a reason for each: `closeReason.ts`. */
export const CLOSE_CODES = {
  'no-session': 4401,
  'not-allowed': 4403,
  'foreign-origin': 4403,
  'no-such-document': 4404,
  'bad-frame': 4400,
  'too-large': 4413,
  'document-full': 4413,
  'old-schema': 4426,
  'too-many-sockets': 4429,
  bug: 1011,
  'store-failing': 1013,
  'slow-consumer': 1013,
  'server-full': 1013,
  'missing-dependencies': 1013,
  restarting: 1012,
} as const satisfies Partial<Record<FailureName, number>>

export type SocketFailure = keyof typeof CLOSE_CODES

const titles = Object.fromEntries(Object.entries(FAILURES).map(([name, { title }]) => [name, title]))
/** The titles as people read them, in the language of the interface. */
export const FAILURE_TITLES = messageTable('failure', titles as Readonly<Record<FailureName, string>>)

/**
 * RFC 9457: the body of every refused HTTP request. `type` is `/problems/<failure>`; `title` is its English title, for
 * programs and their authors. The workspace words the failure itself, from its type.
 */
export interface Problem {
  readonly type: `/problems/${FailureName}`
  readonly title: string
  readonly status: number
  readonly detail?: string
}

export function problem(failure: FailureName, detail?: string): Problem {
  const { status, title } = FAILURES[failure]
  return { type: `/problems/${failure}`, title, status, ...(detail === undefined ? {} : { detail }) }
}
