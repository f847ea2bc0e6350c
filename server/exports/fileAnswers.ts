/** Answers with files, streamed: one at a time for each person. */
import type { ExportFormat } from '../../shared/exports/exportFormats.ts'
import type { PersonId } from '../../shared/ids.ts'
import { isRefusal, refuse, type Refusal, type Success } from '../http/result.ts'
import { CONTENT_TYPES } from './contentTypes.ts'
import type { WrittenFile } from './exportWorker.ts'
import { fileStream } from './fileStream.ts'

interface FileRequest {
  readonly person: PersonId
  readonly name: string
  readonly format: ExportFormat
  /** Begins to write; `too-large` and `busy` are refused. */
  readonly begin: () => Promise<WrittenFile | 'too-large' | 'busy' | Refusal>
  /** Notes in the audit log what leaves the workspace. */
  readonly audit: () => Promise<void>
}

export interface FileAnswers {
  answer(request: FileRequest): Promise<Success | Refusal>
}

const tooMany = (): Refusal => ({ ...refuse('too-many-exports'), headers: { 'retry-after': '10' } })

export function createFileAnswers(): FileAnswers {
  const underWay = new Set<PersonId>()

  async function answerNow(request: FileRequest, onEnd: () => void): Promise<Success | Refusal> {
    const { name, format, begin, audit } = request
    const file = await begin()
    if (file === 'busy') return tooMany()
    if (file === 'too-large') return refuse('answer-too-large')
    if (isRefusal(file)) return file
    try {
      // A file that cannot be written fails here, before half of it is sent.
      const first = await file.next()
      await audit()
      return {
        status: 200,
        stream: fileStream(file, first, { onEnd }),
        headers: {
          'content-type': CONTENT_TYPES[format],
          'content-disposition': `attachment; filename="${name}"`,
          'cache-control': 'no-store',
        },
      }
    } catch (error) {
      file.end()
      throw error
    }
  }

  return {
    async answer(request) {
      const { person } = request
      if (underWay.has(person)) return tooMany()
      underWay.add(person)
      const onEnd = (): void => void underWay.delete(person)
      let answer: Success | Refusal | null = null
      try {
        answer = await answerNow(request, onEnd)
        return answer
      } finally {
        if (answer === null || isRefusal(answer)) onEnd()
      }
    },
  }
}
