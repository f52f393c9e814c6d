import { html } from 'hono/html'
import { show } from '../layout.mjs'

export const legalPages = (app) => {
  app.get('/imprint', (c) => {
    const { say } = c.get('visit')
    return show(c, {
      name: 'imprint', title: say('Impressum', 'Imprint'), crumbs: [[say('Impressum', 'Imprint')]],
      main: html`<div class="prose"><h1>${say('Impressum', 'Imprint')}</h1><p>Hafenladen<br>${say('Altes Packhaus, Binnenhafen', 'Old packing house, inner harbour')}</p><p>${say('Der Hafenladen ist ein Beispiel, das mit Lotse ausgeliefert wird. Er verkauft nichts; Namen, Marken und Anschriften sind erfunden.', 'Hafenladen is an example that ships with Lotse. It sells nothing; names, brands and addresses are invented.')}</p></div>`,
    }) // biome-ignore format: one page
  })

  app.get('/privacy', (c) => {
    const { say, otherLanguage } = c.get('visit')
    return show(c, {
      name: 'privacy', title: say('Datenschutz', 'Privacy'), crumbs: [[say('Datenschutz', 'Privacy')]],
      main: html`<div class="prose"><h1>${say('Datenschutz', 'Privacy')}</h1>
<p class="lead">${say('Der Laden funktioniert ohne Ihre Zustimmung zu irgendetwas.', 'The shop works without your consent to anything.')} <a href="${otherLanguage}" lang="${say('en', 'de')}">${say('In English', 'Auf Deutsch')}</a></p>
<h2>${say('Was der Laden sich merkt', 'What the shop remembers')}</h2>
<p>${say('Erst wenn Sie etwas tun: Korb, Geschenkpapier, Gutschein, Lieferadresse (eine Stunde), Bestellungen, Anmeldung, registrierte Geräte und der Rundgang stehen je in einem eigenen Cookie dieses Ladens, den nur er liest. Beim bloßen Ansehen wird nichts gesetzt (§ 25 Abs. 2 TDDDG).', 'Only once you act: basket, gift wrap, coupon, delivery address (one hour), orders, login, registered devices and the tour each have a cookie of this shop that only the shop reads. Nothing is set by just looking (§ 25 (2) TDDDG).')}</p>
<h2>${say('Was Sie erlauben können', 'What you may allow')}</h2>
<p>${say('Messen: welche Seiten und Artikel Sie ansehen, damit wir den Laden besser einräumen. Anpassen: Ihr Browser überlegt selbst, was Ihnen hilft, etwa Angebote, Vergleiche oder Anleitungen, und zeigt das Passende. Beides ist freiwillig, getrennt wählbar und jederzeit zu widerrufen (Art. 6 Abs. 1 Buchst. a DSGVO).', 'Measuring: which pages and articles you look at, so that we arrange the shop better. Tailoring: your browser itself works out what helps you, such as offers, comparisons or manuals, and shows what fits. Both are voluntary, chosen separately, and can be withdrawn at any time (Art. 6 (1)(a) GDPR).')}</p>
<p>${say('Ein Widerruf löscht alles, was Ihr Browser dafür gespeichert hat, und sagt Ihnen, wie viel es war.', 'Withdrawing erases everything your browser has kept for it and tells you how much that was.')}</p>
<p id="settings"><a class="button quiet" href="#settings" data-lotse-consent>${say('Datenschutz-Einstellungen öffnen', 'Open the privacy settings')}</a></p>
<h2>${say('Wie lange', 'How long')}</h2><p>${say('Im Browser 180 Tage, auf unserem Server 400 Tage. Auf Wunsch früher.', 'In the browser 180 days, on our server 400 days. Sooner if you ask.')}</p>
<h2>${say('Ihre Rechte', 'Your rights')}</h2><p>${say('Auskunft, Berichtigung, Löschung, Übertragung, Widerspruch und Beschwerde bei einer Aufsichtsbehörde.', 'Access, rectification, erasure, portability, objection, and a complaint to a supervisory authority.')}</p></div>`,
    }) // biome-ignore format: one page
  })
}
