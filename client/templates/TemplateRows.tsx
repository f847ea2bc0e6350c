import type { ReactNode } from 'react'
import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import type { TemplateRow } from '../../shared/templates/template.ts'
import './templates.css'

interface TemplateRowsProps {
  readonly templates: readonly TemplateRow[]
  readonly renderActions: (template: TemplateRow) => ReactNode
}

/** Templates with what can be done with each. */
export function TemplateRows({ templates, renderActions }: TemplateRowsProps) {
  const { t } = useLingui()
  return (
    <ul className="paper templates">
      {templates.map((template) => {
        const { id, centre, title, gloss, tasks, by } = template
        const facts = [
          centre === null ? t`Of the network` : t`Of your centre`,
          t`${plural(tasks, { 0: 'No tasks', one: '# task', other: '# tasks' })}`,
          ...(by === null ? [] : [by]),
        ]
        return (
          <li key={id}>
            <div>
              <span className="title" dir="auto">
                {title.trim() === '' ? t`Untitled` : title}
              </span>
              {gloss !== '' && <p className="meta">{gloss}</p>}
              <p className="meta">{facts.join(' · ')}</p>
            </div>
            <div className="row">{renderActions(template)}</div>
          </li>
        )
      })}
    </ul>
  )
}
