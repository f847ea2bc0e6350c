/** The data that the workspace stores about a person, for that person; and its privacy notice for everybody. */
import { z } from 'zod'

/** `GET /api/my-data`: the rows of each table in which the person stands. */
export const MyData = z.object({
  at: z.iso.datetime(),
  tables: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
})
export type MyData = z.infer<typeof MyData>

/** Who is responsible, as Regulation (EU) 2018/1725 wants it said. Set by the operator. */
export const NoticeTexts = z
  .object({
    controller: z.string().min(1).max(2000),
    processor: z.string().min(1).max(2000),
    /** Number in the record of processing. */
    recordNumber: z.string().min(1).max(200),
    contact: z.string().min(1).max(2000),
  })
  .strict()
export type NoticeTexts = z.infer<typeof NoticeTexts>

/** `GET /api/notice`, open to all. `texts` is null if the operator has set none. */
export const Notice = z.object({
  texts: NoticeTexts.nullable(),
  /** The service to which texts go that people have translated; null: none. */
  translator: z.string().nullable(),
  retention: z.object({
    sessionDays: z.int(),
    mailDays: z.int(),
    notificationDays: z.int(),
    requestDays: z.int(),
    historyDays: z.int(),
    inquiryDays: z.int(),
    auditMonths: z.int(),
  }),
})
export type Notice = z.infer<typeof Notice>
