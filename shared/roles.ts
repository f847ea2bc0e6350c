/** The roles that an account can have. */
export const ROLES = ['planner', 'reader', 'helpdesk', 'coordinator'] as const
