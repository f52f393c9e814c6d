// Sets the clock of this page forward, so that one need not wait a week to see a journey cool down.
;(() => {
  const ahead = Number(document.currentScript.dataset.days) * 86_400_000
  const RealDate = Date
  const shifted = () => RealDate.now() + ahead
  window.Date = new Proxy(RealDate, {
    construct: (target, given, newTarget) => Reflect.construct(target, given.length ? given : [shifted()], newTarget),
    apply: () => new RealDate(shifted()).toString(),
    get: (target, key) => (key === 'now' ? shifted : Reflect.get(target, key)),
  })
})()
