/** Queries of a person's mail settings and of outgoing mails. */
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { MailSettings, type MailFrequency } from '../../shared/mail/frequency.ts'
import { OutgoingMailDetail, OutgoingMails, type MailId } from '../../shared/mail/outgoing.ts'
import { request } from '../http/request.ts'
import { requestVoid } from '../http/send.ts'

const RENEW_EVERY_MS = 15_000

export const mailSettingsQuery = queryOptions({
  queryKey: ['mail-choice'],
  queryFn: () => request(MailSettings, '/api/mail-choice'),
})

export const outgoingMailsQuery = queryOptions({
  queryKey: ['mails'],
  queryFn: () => request(OutgoingMails, '/api/mails'),
  // The server sends mails without a notice on `/live`, so the list is polled.
  refetchInterval: RENEW_EVERY_MS,
})

export const outgoingMailQuery = (id: MailId) =>
  queryOptions({
    queryKey: ['mails', id],
    queryFn: () => request(OutgoingMailDetail, `/api/mails/${id}`),
  })

export function useChooseMail() {
  const queries = useQueryClient()
  return useMutation({
    // If two choices are made quickly, the later one wins: they are sent one after the other.
    scope: { id: 'mail-choice' },
    mutationFn: (choice: MailFrequency) =>
      request(MailSettings, '/api/mail-choice', { method: 'PUT', body: { choice } }),
    onSuccess: (settings) => queries.setQueryData(mailSettingsQuery.queryKey, settings),
  })
}

/** Stops mails to the recipient of this link: notifications, or the Weekly Update. */
export function useStopMails(what: 'notifications' | 'letter') {
  const rest = what === 'letter' ? '/letter' : ''
  return useMutation({
    mutationFn: (token: string) =>
      requestVoid(`/api/unsubscribe/${encodeURIComponent(token)}${rest}`, { method: 'POST' }),
  })
}
