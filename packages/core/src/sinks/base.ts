/** An address to go on from, without its last slash. */
export const base = (endpoint = ''): string => endpoint.replace(/\/$/, '')
