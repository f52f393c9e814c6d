/** What entries with these keys weigh: a key ends with the bytes of what it names. */
export const weigh = (keys: string[]): { events: number; bytes: number } => ({
  events: keys.length,
  bytes: keys.reduce((sum, key) => sum + Number(key.split('.').pop()), 0),
})
