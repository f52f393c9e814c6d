import { html } from 'hono/html'
import { findProduct, products } from '../catalogue.mjs'
import { forget, recallJson, remember } from '../cookies.mjs'
import { tellNext } from '../dataLayer.mjs'
import { show } from '../layout.mjs'
import { companionSlot } from '../slots/companion.mjs'
import { questionSlot } from '../slots/question.mjs'
import { ownedProducts } from '../visit.mjs'

const YEAR = 365 * 24 * 60 * 60
const registrable = products.filter(({ manual }) => manual)

const loginForms = ({ say, href }) => html`
<div class="two"><form method="post" action="${href('/account/login')}" class="sheet"><h2>${say('Anmelden', 'Log in')}</h2>
  <p class="field"><label for="login-email">${say('E-Mail', 'Email')}</label><input id="login-email" name="email" type="email" autocomplete="email" required></p><button>${say('Anmelden', 'Log in')}</button><p class="faint">${say('Im Vorführladen genügt irgendeine Adresse.', 'In this demonstration any address will do.')}</p></form>
<form method="post" action="${href('/account/signup')}" class="sheet"><h2>${say('Neu hier', 'New here')}</h2>
  <p class="field"><label for="up-name">Name</label><input id="up-name" name="name" autocomplete="name" required></p>
  <p class="field"><label for="up-email">${say('E-Mail', 'Email')}</label><input id="up-email" name="email" type="email" autocomplete="email" required></p>
  <p class="field"><label for="up-company">${say('Firma (wenn es eine gibt)', 'Company (if there is one)')}</label><input id="up-company" name="company" autocomplete="organization"></p><button class="quiet">${say('Konto anlegen', 'Create account')}</button></form></div>`

const orderList = ({ say, href, orders, money, day, language }) => html`
<section><h2>${say('Bestellungen', 'Orders')}</h2>${orders.length ? html`<ul class="orders">${orders.map(({ number, date, total, lines }) => html`<li><a href="${href(`/orders/${number}`)}">${number}</a> <span class="faint">${day(date)}, ${money(total)}</span><p>${lines.map(({ product }) => product.name[language]).join(', ')}</p><p><a href="${href(`/returns?order=${number}`)}">${say('Zurückgeben', 'Return')}</a> · <a href="${href(`/reviews/${lines[0]?.product.id}`)}">${say('Bewerten', 'Review')}</a></p></li>`)}</ul>` : html`<p>${say('Noch keine. Das lässt sich ändern.', 'None yet. That can be changed.')}</p>`}</section>`

const deviceForm = (visit) => {
  const { say, href, language, devices, day } = visit
  const [first] = ownedProducts(visit).filter(({ manual }) => manual)
  return html`<section id="device"><h2>${say('Gerät registrieren', 'Register a device')}</h2>
<p>${say('Zwei Jahre Garantie mehr, und wir melden uns, falls ein Ersatzteil besser geworden ist.', 'Two more years of warranty, and a note when a spare part has become better.')}</p>
${devices.length ? html`<ul class="devices">${devices.flatMap(({ lines, serial, date }) => lines.map(({ product }) => html`<li><strong>${product.name[language]}</strong> <span class="faint">${serial}, ${say('seit', 'since')} ${day(date)}</span> <a href="${href(`/manuals/${product.manual}`)}">${say('Anleitung', 'Manual')}</a></li>`))}</ul>` : ''}
<form method="post" action="${href('/account/devices')}" class="row-form"><label>${say('Gerät', 'Device')} <select name="product">${registrable.map(({ id, name }) => html`<option value="${id}" ${first?.id === id ? 'selected' : ''}>${name[language]}</option>`)}</select></label> <label>${say('Seriennummer', 'Serial number')} <input name="serial" required maxlength="20" placeholder="PP-2026-0417"></label> <button>${say('Registrieren', 'Register')}</button></form></section>`
}

export const accountPages = (app) => {
  app.get('/account', (c) => {
    const visit = c.get('visit')
    const { say, href, user } = visit
    return show(c, {
      name: 'account',
      title: say('Konto', 'Account'),
      crumbs: [[say('Konto', 'Account')]],
      main: html`<h1>${user ? say(`Moin, ${user.name}`, `Ahoy, ${user.name}`) : say('Ihr Konto', 'Your account')}</h1>
${user ? html`<form method="post" action="${href('/account/logout')}"><button class="link">${say('Abmelden', 'Log out')}</button></form>` : loginForms(visit)}
${orderList(visit)}${deviceForm(visit)}
${companionSlot(visit, ['brass-polish', 'usb-charger', 'wool-wash', 'battery-pack'].map(findProduct), say('Pflege und Ersatz', 'Care and spares'), say('Damit es bleibt, wie es ist.', 'So that things stay as they are.'))}
${questionSlot(visit)}`,
    })
  })

  const enter = (path, event) =>
    app.post(path, async (c) => {
      const { href } = c.get('visit')
      const form = await c.req.parseBody()
      const email = String(form.email ?? '').slice(0, 80)
      if (!/^\S+@\S+$/.test(email)) return c.redirect(href('/account'), 303)
      const name = String(form.name || email.split('@')[0]).slice(0, 60)
      remember(c, 'user', { name, ...(form.company ? { company: String(form.company).slice(0, 60) } : {}) })
      tellNext(c, event, { method: 'email' })
      return c.redirect(href('/account'), 303)
    })
  enter('/account/login', 'login')
  enter('/account/signup', 'sign_up')

  app.post('/account/logout', (c) => {
    forget(c, 'user')
    return c.redirect(c.get('visit').href('/account'), 303)
  })

  app.post('/account/devices', async (c) => {
    const { href } = c.get('visit')
    const form = await c.req.parseBody()
    const product = findProduct(form.product)
    if (product && form.serial) {
      const entry = [product.id, String(form.serial).slice(0, 20), new Date().toISOString().slice(0, 10)]
      remember(
        c,
        'devices',
        [entry, ...recallJson(c, 'devices', []).filter(([id]) => id !== product.id)].slice(0, 8),
        YEAR,
      )
      tellNext(c, 'register_product', { item_id: product.id, item_name: product.name.de })
    }
    return c.redirect(href('/account#device'), 303)
  })
}
