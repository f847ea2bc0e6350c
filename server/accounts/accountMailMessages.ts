/**
 * The texts of mails about accounts. `{name}` is the person who asks to join, `{centre}` the centre or the role they
 * ask for. People choose their name themselves before anybody knows them, so no subject has it, and no sentence calls
 * somebody by it.
 */
import { messageTable, type Message } from '../../shared/messages/message.ts'
import type { AccountMailAbout } from './accountMailAbout.ts'

type Kind = AccountMailAbout['kind']

const ACCOUNT_MAIL_SUBJECTS = messageTable<Kind>('account-mail-subject', {
  'sign-in-link': 'Your link to the SID workspace',
  invitation: 'You are invited to the SID workspace',
  'join-asked': 'Somebody asks to join: {centre}',
  'join-answered': 'An answer to the question about joining: {centre}',
  'join-reminder': 'Reminder: a request to join {centre} waits for a decision',
  'join-escalated': 'A request to join {centre} has waited four working days',
  'join-approved': 'You can now use the SID workspace',
  'join-refused': 'Your request to join the SID workspace was refused',
  'join-asked-back': 'A question about your request to join the SID workspace',
})

const ACCOUNT_MAIL_BODIES = messageTable<Kind>('account-mail-body', {
  'sign-in-link':
    'Somebody asked for a link to sign in to the SID workspace with this address. If that was not you, ignore this email. The link works once, for {minutes} minutes, in the browser where it was asked for.',
  invitation:
    'A coordinator invites you to the SID workspace, where the Safer Internet Centres plan Safer Internet Day. The link works once, for {hours} hours.',
  'join-asked':
    'Somebody who gives the name “{name}” asks to join the SID workspace: {centre}. Please check who it is, then decide on the request.',
  'join-answered':
    'Somebody who gives the name “{name}” has answered the question about the request to join {centre}. The workspace has not checked who it is:',
  'join-reminder':
    'Somebody who gives the name “{name}” has waited two working days for an answer to the request to join {centre}. Please decide on it.',
  'join-escalated':
    'Somebody who gives the name “{name}” has waited four working days to join {centre}, and no lead planner has decided. Please decide on the request.',
  'join-approved': 'Your request was approved: {centre}. You can use the SID workspace now.',
  'join-refused': 'Your request to join the SID workspace was refused: {centre}. The reason:',
  'join-asked-back': 'There is a question about your request to join {centre}:',
})

const ACCOUNT_MAIL_BUTTONS = messageTable<Kind>('account-mail-button', {
  'sign-in-link': 'Sign in',
  invitation: 'Accept the invitation',
  'join-asked': 'Open the request',
  'join-answered': 'Open the request',
  'join-reminder': 'Open the request',
  'join-escalated': 'Open the request',
  'join-approved': 'Open the workspace',
  'join-refused': 'Open your request',
  'join-asked-back': 'Answer the question',
})

export const ACCOUNT_MAIL_PARTS = messageTable('account-mail', {
  code: 'Or type this code where you asked for the link:',
  about: 'This email is about your account in the SID workspace.',
  'not-read': 'Replies to this email are not read.',
  'to-helpdesk': 'Replies to this email go to the helpdesk.',
})

const KINDS = Object.keys(ACCOUNT_MAIL_SUBJECTS) as Kind[]

export const ACCOUNT_MAIL_MESSAGES = Object.fromEntries(
  KINDS.map((kind) => [
    kind,
    { subject: ACCOUNT_MAIL_SUBJECTS[kind], body: ACCOUNT_MAIL_BODIES[kind], button: ACCOUNT_MAIL_BUTTONS[kind] },
  ]),
) as Readonly<Record<Kind, { readonly subject: Message; readonly body: Message; readonly button: Message }>>
