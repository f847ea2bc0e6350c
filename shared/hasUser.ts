/** Whether an address has a name or password before its host: `https://bank.example@evil.example` passes for the bank's. */
export function hasUser(address: string): boolean {
  const url = URL.parse(address)
  return url !== null && (url.username !== '' || url.password !== '')
}
