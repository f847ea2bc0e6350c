/** Templates: activities with their tasks, without dates and people. */
import type { CentreId, PersonId } from '../../../shared/ids.ts'
import type { TemplateId } from '../../../shared/templates/template.ts'

export interface TemplateTables {
  template: {
    id: TemplateId
    /** Null for one of the network's. */
    centre: CentreId | null
    title: string
    /** JSON. */
    content: string
    written_by: PersonId | null
    written_at: string
  }
  /** What the list shows of a template; it says nothing of one that was written at another time. */
  template_listing: {
    template: TemplateId
    written_at: string
    /** At most its beginning. */
    gloss: string
    tasks: number
    bytes: number
  }
}
