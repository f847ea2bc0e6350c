/** New answers of the FAQ, as the Weekly Update tells of them. */
import type { Happening } from '../../../shared/updates/candidate.ts'
import { USUAL } from '../../../shared/updates/happening.ts'
import type { Core } from '../../core.ts'
import type { Happened } from '../../feature.ts'
import { richTextColumn } from '../../store/jsonColumn.ts'
import type { Tables } from '../../store/tables.ts'

export function happenedAnswers({ db, home }: Pick<Core, 'db' | 'home'>): Happened {
  const entries = () => db.selectFrom('answer_entry').selectAll().where('kind', '=', 'faq')
  const tell = ({ id, title, body, changed_at }: Tables['answer_entry']): Happening => ({
    ...USUAL,
    source: { kind: 'faq', id },
    at: changed_at,
    heading: title,
    text: richTextColumn.read(body),
    section: 'capacity',
    contact: { kind: 'role', role: 'helpdesk' },
    link: `${home}/faq#${id}`,
  })
  return {
    kinds: ['faq'],
    async recent({ since }) {
      const rows = await entries()
        .where('changed_at', '>=', since.toISOString())
        .orderBy('changed_at', 'desc')
        .execute()
      return rows.map((row) => ({ ...tell(row), group: 'answers' as const }))
    },
    async now({ id }) {
      const row = await entries().where('id', '=', id).executeTakeFirst()
      return row === undefined ? null : tell(row)
    },
  }
}
