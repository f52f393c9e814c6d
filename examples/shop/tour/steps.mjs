/** The tour in five steps; `play` names what the visitor player does there, `go` the page it begins on. */
export const steps = [
  {
    go: '/',
    de: ['Erst fragen', 'Unten fragt das Banner. Solange niemand Ja sagt, schreibt und sendet Lotse nichts:'],
    en: ['Ask first', 'The banner asks below. Until someone says yes, Lotse writes and sends nothing:'],
    readout: 'quiet',
  },
  {
    go: '/',
    de: [
      'Drei Klicks',
      'Erlauben Sie beides im Banner. Dann sieht der Spieler drei Angebote an, und die Bühne stimmt beim nächsten Aufbau:',
    ],
    en: [
      'Three clicks',
      'Allow both in the banner. The player looks at three offers, and the hero is right at the next paint:',
    ],
    play: 'sale',
    readout: 'why',
  },
  {
    go: '/tour',
    de: ['Zwei Gäste', 'Derselbe Laden, zwei Personen. Wählen Sie andere Paare.'],
    en: ['Two visitors', 'The same shop, two people. Choose other pairs.'],
  },
  {
    go: '/',
    de: ['Nach dem Kauf', 'Nach einer Bestellung kommen Anleitung und Zubehör; wer an der Kasse hängt, bekommt Hilfe.'],
    en: ['After the purchase', 'After an order come manual and accessories; who is stuck at the checkout gets help.'],
    play: 'order',
    also: 'trouble',
    readout: 'why',
  },
  {
    go: '/',
    de: ['Widerrufen', 'Ein Klick, und alles ist weg. Nachgezählt:'],
    en: ['Withdraw', 'One click and all of it is gone. Counted:'],
    readout: 'erase',
  },
]

/** What the visitor player does, one stop after the other. `order` and `put` are done for the visitor, who pressed play. */
export const plays = {
  sale: [
    { to: '/products/storm-lantern' },
    { to: '/products/oilskin-yellow' },
    { to: '/products/tide-clock' },
    { to: '/' },
  ],
  order: [
    { to: '/products/weather-station' },
    { order: 'weather-station' },
    { to: '/manuals/weather-station' },
    { to: '/' },
  ],
  trouble: [
    { put: 'vhf-radio', to: '/cart' },
    { to: '/checkout', act: 'stumble' },
    { to: '/help' },
    { to: '/help/checkout' },
    { to: '/' },
  ],
}

export const playNames = {
  sale: ['Drei Angebote ansehen', 'Look at three offers'],
  order: ['Bestellung', 'An order'],
  trouble: ['Ärger an der Kasse', 'Trouble at the checkout'],
}

/** The cookie of the tour: `2` is step 2, `2.sale.1` its player's stop 1, `off` closed. */
export const readTour = (text = '') => {
  const [step, play, stop] = text.split('.')
  const at = Number(step)
  if (text === 'off') return { closed: true }
  if (!steps[at - 1]) return {}
  const playing = plays[play]?.[Number(stop)] ? { play, stop: Number(stop) } : undefined
  return { at, playing }
}
