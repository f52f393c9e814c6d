import { html } from 'hono/html'

/** The line above the masthead. It carries no mark at all: `lotse.json` finds it by `at`, as in a theme one may not touch. */
export const noticeSlot = ({ say }) =>
  html`<p id="notice">${say('Versand frei ab 60 € · 30 Tage Rückgabe · Montag bis Sonnabend am Telefon', 'Free shipping from €60 · 30 days to return · On the phone Monday to Saturday')}</p>`
