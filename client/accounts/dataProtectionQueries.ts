import { queryOptions } from '@tanstack/react-query'
import { MyData, Notice } from '../../shared/accounts/myData.ts'
import { request } from '../http/request.ts'

export const noticeQuery = queryOptions({ queryKey: ['notice'], queryFn: () => request(Notice, '/api/notice') })
export const myDataQuery = queryOptions({ queryKey: ['my-data'], queryFn: () => request(MyData, '/api/my-data') })
