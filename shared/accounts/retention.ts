/** How long the server stores what people leave behind, each in the unit that its name says. */
export interface RetentionSettings {
  readonly mailDays: number
  readonly mailFileDays: number
  readonly notificationDays: number
  readonly requestDays: number
  /** After the last word of an inquiry. */
  readonly inquiryDays: number
  readonly auditMonths: number
}

/** How long it is stored what mail servers refused: long enough to see three letters in a row. */
export const REFUSAL_DAYS = 90
