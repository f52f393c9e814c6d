// Stands first in the head of every page of a test: sees what the page writes, asks for and shows.
;(() => {
  /** Frames over which the texts of slots are read. */
  const FRAMES = 200
  const told = { writes: [], reads: [], asked: [], frames: [], shifts: [], faults: [], slots: [], shown: {} }
  window.recorded = told

  const wrap = (holder, name, note) => {
    const call = holder?.[name]
    if (!call) return
    holder[name] = function (...given) {
      note(...given)
      return call.apply(this, given)
    }
  }
  const nameOf = (storage) => (storage === sessionStorage ? 'sessionStorage' : 'localStorage')
  for (const [name, list] of [
    ['setItem', told.writes],
    ['getItem', told.reads],
  ]) {
    const call = Storage.prototype[name]
    Storage.prototype[name] = function (key, ...value) {
      list.push(`${nameOf(this)} ${key}`)
      return call.call(this, key, ...value)
    }
  }
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')
  Object.defineProperty(Document.prototype, 'cookie', {
    ...cookie,
    set(text) {
      told.writes.push(`cookie ${text}`)
      cookie.set.call(this, text)
    },
  })
  wrap(window.CookieStore?.prototype, 'set', (name) => told.writes.push(`cookieStore ${name}`))
  wrap(IDBFactory.prototype, 'open', (name) => told.writes.push(`indexedDB ${name}`))
  wrap(window.CacheStorage?.prototype, 'open', (name) => told.writes.push(`caches ${name}`))
  wrap(window.StorageManager?.prototype, 'getDirectory', () => told.writes.push('files'))
  wrap(window.ServiceWorkerContainer?.prototype, 'register', (url) => told.asked.push(`serviceWorker ${url}`))
  wrap(Navigator.prototype, 'sendBeacon', (url) => told.asked.push(`beacon ${url}`))
  wrap(window, 'fetch', (url) => told.asked.push(`fetch ${url}`))
  wrap(XMLHttpRequest.prototype, 'open', (_method, url) => told.asked.push(`xhr ${url}`))
  for (const name of ['BroadcastChannel', 'WebSocket', 'EventSource', 'SharedWorker', 'Worker']) {
    const Real = window[name]
    if (Real)
      window[name] = new Proxy(Real, {
        construct(target, given) {
          told.asked.push(`${name} ${given[0]}`)
          return new target(...given)
        },
      })
  }
  document.addEventListener('lotse:fault', ({ detail }) => told.faults.push(detail))
  document.addEventListener('lotse:slot', ({ detail }) => told.slots.push(detail))

  if (window.PerformanceObserver?.supportedEntryTypes?.includes('layout-shift'))
    new PerformanceObserver((list) => {
      for (const { value, startTime } of list.getEntries()) told.shifts.push({ value, startTime })
    }).observe({ type: 'layout-shift', buffered: true })

  // What would be painted in this frame: boxes of text and pictures, which a node that is not shown does not have.
  const boxOf = (node) => {
    if (node instanceof Element) return node.getBoundingClientRect()
    const range = document.createRange()
    range.selectNodeContents(node)
    return range.getBoundingClientRect()
  }
  const isSeen = (node) => {
    const { width, height } = boxOf(node)
    const element = node instanceof Element ? node : node.parentElement
    return width > 0 && height > 0 && (element.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) ?? true) // biome-ignore format: one thought
  }
  const says = (host, word) => {
    if (host.title?.toLowerCase().includes(word)) return isSeen(host)
    const walk = document.createTreeWalker(host, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const text = node instanceof Text ? node.data : `${node.getAttribute('alt')} ${node.getAttribute('src')}`
      if (text.toLowerCase().includes(word) && isSeen(node)) return true
    }
    return false
  }
  const textOf = (host) => {
    const walk = document.createTreeWalker(host, NodeFilter.SHOW_TEXT)
    const texts = []
    for (let node = walk.nextNode(); node; node = walk.nextNode())
      if (node.data.trim() && isSeen(node)) texts.push(node.data.trim())
    return texts.join(' ')
  }
  const look = (time) => {
    for (const host of told.frames.length < FRAMES ? document.querySelectorAll('[data-lotse-slot]') : []) {
      const shown = (told.shown[host.dataset.lotseSlot] ??= [])
      const text = textOf(host)
      if (text && shown.at(-1) !== text) shown.push(text)
    }
    const frame = { time, defaults: [], variants: [], boxes: {} }
    for (const host of document.querySelectorAll('[data-probe]')) {
      if (says(host, 'default')) frame.defaults.push(host.dataset.probe)
      if (says(host, 'variant')) frame.variants.push(host.dataset.probe)
    }
    for (const after of document.querySelectorAll('[data-after]')) {
      const { left, top, width, height } = after.getBoundingClientRect()
      frame.boxes[after.dataset.after] = [left, top + scrollY, width, height]
        .map((n) => Math.round(n * 100) / 100)
        .join()
    }
    told.frames.push(frame)
  }
  // What is painted is what stands after the microtasks of the frame's callbacks (HTML, "update the rendering"): WebKitGTK
  // begins a frame with the parser's mutations not yet told to observers.
  const next = () =>
    requestAnimationFrame((time) => {
      queueMicrotask(() => look(time))
      next()
    })
  next()
})()
