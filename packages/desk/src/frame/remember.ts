/** Keeps a choice of the reader in this browser; without storage it holds for this visit. */
export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(`lotse-desk.${key}`, value)
  } catch {}
}

export function recall(key: string): string | undefined {
  try {
    return localStorage.getItem(`lotse-desk.${key}`) ?? undefined
  } catch {
    return undefined
  }
}
