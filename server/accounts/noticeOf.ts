/** The workspace's privacy notice for everybody. */
import type { Notice } from '../../shared/accounts/myData.ts'
import type { ServerSetup } from '../serverSetup.ts'
import { IDLE_DAYS } from './sessions.ts'

/** The periods are those that are really applied. */
export function noticeOf({
  notice,
  retention,
  historyDays,
  translator = null,
}: Pick<ServerSetup, 'notice' | 'retention' | 'historyDays' | 'translator'>): Notice {
  const { mailDays, notificationDays, requestDays, inquiryDays, auditMonths } = retention
  return {
    texts: notice,
    translator: translator === null ? null : new URL(translator.url).host,
    retention: {
      sessionDays: IDLE_DAYS,
      mailDays,
      notificationDays,
      requestDays,
      historyDays,
      inquiryDays,
      auditMonths,
    },
  }
}
