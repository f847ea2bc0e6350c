/** Templates as they are read over HTTP. */
import { queryOptions } from '@tanstack/react-query'
import { TemplateDetail, TemplateList } from '../../shared/templates/template.ts'
import { request } from '../http/request.ts'

export const TEMPLATES_KEY = ['templates'] as const

export const templatesQuery = queryOptions({
  queryKey: TEMPLATES_KEY,
  queryFn: () => request(TemplateList, '/api/templates'),
})

export const readTemplate = (id: string): Promise<TemplateDetail> =>
  request(TemplateDetail, `/api/templates/${encodeURIComponent(id)}`)
