/** The first characters of a text, none of them halved: SQLite's native reader ends the whole process at a text that is no UTF-8. */
export const cutText = (text: string, length: number): string => text.slice(0, length).replace(/\p{Surrogate}/gu, '')
