/** What the workspace says to everybody about data protection. */
import type { Notice, NoticeTexts } from '../../shared/accounts/myData.ts'
import type { RetentionSettings } from '../../shared/accounts/retention.ts'
import { IDLE_DAYS } from '../accounts/sessions.ts'

interface NoticeDeps {
  readonly notice: NoticeTexts | null
  readonly retention: RetentionSettings
  readonly historyDays: number
}

/** The periods are those that are really applied. */
export function noticeOf({ notice, retention, historyDays }: NoticeDeps): Notice {
  const { mailDays, notificationDays, requestDays, inquiryDays, auditMonths } = retention
  return {
    texts: notice,
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
