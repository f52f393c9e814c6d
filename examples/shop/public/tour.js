// The tour's own hands: reads out what Lotse does, presses the player's next button, withdraws and counts.
;(() => {
  const bar = document.querySelector('.tour')
  const german = document.documentElement.lang === 'de'
  const say = (de, en) => (german ? de : en)
  const pairs = document.querySelector('[data-tour-pairs]')
  for (const choice of document.querySelectorAll('[data-tour-choose]'))
    choice.addEventListener('change', () => pairs.requestSubmit())
  if (!bar) return

  const readout = bar.querySelector('[data-tour-readout]')
  const told = (text) => {
    if (readout && readout.textContent !== text) readout.textContent = text
  }

  const lotse = () => (typeof window.lotse === 'function' ? window.lotse : undefined)
  const visitor = () => (typeof lotse()?.visitor === 'function' ? lotse().visitor() : undefined)

  const countQuiet = async () => {
    const databases = (await indexedDB.databases?.()) ?? []
    const writes = localStorage.length + sessionStorage.length + databases.length
    const requests = performance.getEntriesByType('resource').filter(({ name }) => name.includes('/v1/')).length
    const decided = visitor()?.consent?.status === 'decided'
    const counted = say(
      `${writes} Einträge gespeichert, ${requests} Anfragen gesendet.`,
      `${writes} entries stored, ${requests} requests sent.`,
    )
    told(decided ? `${counted} ${say('(Sie haben schon gewählt.)', '(You have chosen already.)')}` : counted)
  }

  let explaining = false
  const explainWhy = async () => {
    const known = visitor()
    if (!known) return told(say('Lotse ist nicht geladen.', 'Lotse has not loaded.'))
    if (!known.consent?.granted?.personalization) return told(say('noch nicht erlaubt.', 'not allowed yet.'))
    if (explaining || typeof lotse().inspect !== 'function') return
    explaining = true
    try {
      const inspector = await lotse().inspect()
      const why = inspector.explain(document.documentElement.lang)
      const hero = why.slots?.find(({ slot }) => slot === 'hero' || slot === 'rescue')
      const chosen = known.slots?.hero?.reason === 'none' ? undefined : hero
      told([why.persona?.sentence, why.phase?.sentence, chosen?.sentence].filter(Boolean).slice(0, 2).join(' '))
    } catch {
      told([known.answer?.persona, known.answer?.phase].filter(Boolean).join(', '))
    } finally {
      explaining = false
    }
  }

  const kind = readout?.dataset.tourReadout
  if (kind === 'quiet') {
    countQuiet()
    setInterval(countQuiet, 1000)
  }
  if (kind === 'why') {
    for (const name of ['lotse:persona', 'lotse:phase', 'lotse:consent'])
      document.addEventListener(name, () => setTimeout(explainWhy, 50))
    setTimeout(explainWhy, 700)
  }

  document.addEventListener('lotse:consent', ({ detail }) => {
    if (kind === 'erase' && typeof detail?.erased === 'number') {
      told(say(`${detail.erased} Einträge gelöscht.`, `${detail.erased} entries erased.`))
    }
  })
  bar.querySelector('[data-tour-withdraw]')?.addEventListener('click', () => {
    if (!visitor()?.consent?.granted?.personalization)
      told(
        say('Es war nichts erlaubt, also ist nichts zu löschen.', 'Nothing was allowed, so there is nothing to erase.'),
      )
    lotse()?.('consent', 'withdraw')
  })

  // A stumble as people do it: send the form with a gap in it, twice, and wonder.
  const stumble = () => {
    const form = document.querySelector('main form.sheet')
    for (const field of form?.querySelectorAll('input[required]') ?? []) field.value = ''
    for (const wait of [400, 1300, 2200]) setTimeout(() => form?.requestSubmit(), wait)
  }
  const playing = bar.querySelector('[data-tour-playing]')
  if (playing?.dataset.tourAct === 'stumble') stumble()
  const next = playing?.querySelector('form')
  // Long enough to see the page, and for half of a block to count as seen.
  if (next) setTimeout(() => next.requestSubmit(), playing.dataset.tourAct ? 6000 : 2200)
})()
