/** In the address of a plan: the import is open. */
export const IMPORT_PARAMETER = 'import'
