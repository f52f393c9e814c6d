/** The same functions, but what they throw is reported instead: in place, so that those who hold the object have them, too. */
export function neverThrowing<Calls extends { [name in keyof Calls]: () => void }>(
  calls: Calls,
  report: (error: unknown) => void,
): Calls {
  for (const [name, work] of Object.entries<() => void>(calls))
    Object.assign(calls, {
      [name]() {
        try {
          work()
        } catch (error) {
          report(error)
        }
      },
    })
  return calls
}
