import { html } from 'hono/html'
import { plain } from '../dataLayer.mjs'
import { show } from '../layout.mjs'

const dealers = [
  ['Yachtausrüster Brandt', 'Westkai 4, 20457 Hamburg', '20', 'Werkstatt, Funk, Tauwerk', 'Workshop, radio, rope'],
  ['Segelmacherei Ahlers', 'Am Deich 11, 26721 Emden', '26', 'Persenninge, Segelsäcke', 'Covers, sail bags'],
  ['Lampenhaus Petersen', 'Holm 27, 24937 Flensburg', '24', 'Leuchten, Reparatur', 'Lamps, repairs'],
  ['Schiffsbedarf Meinert', 'Speicherstraße 3, 18055 Rostock', '18', 'Alles außer Tee', 'Everything but tea'],
  ['Hafenkontor Süd', 'Rheinuferweg 9, 50668 Köln', '50', 'Geräte, Kleidung', 'Devices, clothing'],
  ['Seehaus Bodensee', 'Hafenstraße 2, 88045 Friedrichshafen', '88', 'Geräte, Tauwerk, Kleidung', 'Devices, rope, clothing'],
] // biome-ignore format: one dealer, one line

export const dealerPage = (app) =>
  app.get('/dealers', (c) => {
    const { say, href, search, language } = c.get('visit')
    const zip = (search.get('zip') ?? '').replace(/\D/g, '').slice(0, 5)
    const near = [...dealers].sort((a, b) => Math.abs(a[2] - zip.slice(0, 2)) - Math.abs(b[2] - zip.slice(0, 2)))
    return show(c, {
      name: 'dealers',
      title: say('Händler finden', 'Find a dealer'),
      crumbs: [[say('Händler', 'Dealers')]],
      events: zip ? [plain('find_dealer', { zip_area: zip.slice(0, 2), results: dealers.length })] : [],
      main: html`<div class="page-head"><h1>${say('Zum Anfassen', 'See it in person')}</h1><p>${say('Sechs Läden führen unsere Sachen, beraten und reparieren.', 'Six shops carry our goods, advise and repair.')}</p></div>
<form class="row-form" action="${href('/dealers')}"><label>${say('Postleitzahl', 'Postcode')} <input name="zip" value="${zip}" inputmode="numeric" autocomplete="postal-code" required></label> <button>${say('In der Nähe suchen', 'Search nearby')}</button></form>
<ul class="dealers">${(zip ? near.slice(0, 3) : dealers).map(([name, address, , de, en]) => html`<li><h2>${name}</h2><address>${address}</address><p>${language === 'de' ? de : en}</p></li>`)}</ul>
<p>${say('Für Betriebe ab zehn Stück:', 'For businesses from ten pieces:')} <a href="${href('/quote')}">${say('Angebot anfordern', 'request a quote')}</a></p>`,
    })
  })
