/**
 * The visitors of the test of route permissions, and ways to say what they expect. `{connection}`, `{thread}` and `{inquiry}`
 * in a path stand for their ids.
 */
export const VISITORS = {
  anonymous: null,
  'planner of the centre': 'planner.dk@demo.example',
  'planner of another centre': 'planner.se@demo.example',
  reader: 'reader@demo.example',
  helpdesk: 'helpdesk@demo.example',
  coordinator: 'coordinator@demo.example',
} as const
export type VisitorName = keyof typeof VISITORS
type Expected = Readonly<Record<VisitorName, number>>

/** The same for everybody who is signed in. */
export const forAll = (status: number): Expected => ({
  anonymous: 401,
  'planner of the centre': status,
  'planner of another centre': status,
  reader: status,
  helpdesk: status,
  coordinator: status,
})
export const only = (status: number, ...allowed: readonly VisitorName[]): Expected =>
  Object.fromEntries(
    Object.keys(VISITORS).map((name) => {
      const refused = name === 'anonymous' ? 401 : 403
      return [name, allowed.includes(name as VisitorName) ? status : refused]
    }),
  ) as Expected
export const open = (status: number): Expected => ({ ...forAll(status), anonymous: status })

export interface RouteCase {
  /** Method and pattern of the route. */
  readonly route: string
  readonly path: string
  readonly body?: unknown
  readonly expected: Expected
  /** People who may not use it do not learn that its subject exists: 404 in place of 403. */
  readonly isHidden?: true
}
