/** An address to go on from, without its last slash. */
export const withoutSlash = (endpoint = ''): string => endpoint.replace(/\/$/, '')
