/** Another tool's own cookie; undefined where there is none or cookies are blocked. */
export function readCookie(name: string): string | undefined {
  const found = document.cookie.split('; ').find((one) => one.startsWith(`${name}=`))
  return found?.slice(name.length + 1)
}
