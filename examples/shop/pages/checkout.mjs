import { html } from 'hono/html'
import { coupons, settle, writeLines } from '../basket.mjs'
import { forget, recallJson, remember } from '../cookies.mjs'
import { ofLines, tellNext } from '../dataLayer.mjs'
import { show } from '../layout.mjs'
import { rescueSlot } from '../slots/rescue.mjs'
import { sums } from './cart.mjs'

const asked = [
  ['name', 'Name', 'Name', 'name', 'text'],
  ['email', 'E-Mail', 'Email', 'email', 'email'],
  ['street', 'Straße und Hausnummer', 'Street and number', 'street-address', 'text'],
  ['zip', 'Postleitzahl', 'Postcode', 'postal-code', 'text'],
  ['city', 'Ort', 'Town', 'address-level2', 'text'],
]

/** What is wrong with a field, or nothing. Said by the server, too, so that it is said without scripts. */
const wrong = (field, value = '') => {
  if (!value.trim()) return ['Bitte ausfüllen.', 'Please fill in.']
  if (field === 'email' && !/^\S+@\S+$/.test(value))
    return ['Da fehlt etwas, zum Beispiel das @.', 'Something is missing, perhaps the @.']
  if (field === 'zip' && !/^\d{4,5}$/.test(value.trim())) return ['Vier oder fünf Ziffern.', 'Four or five digits.']
  return undefined
}

const steps = (at, { say }) =>
  html`<ol class="steps"><li ${at === 1 ? html`aria-current="step"` : ''}>${say('Wohin?', 'Where to?')}</li><li ${at === 2 ? html`aria-current="step"` : ''}>${say('Prüfen und bestellen', 'Check and order')}</li></ol>`

const addressStep = (visit, values, faults) => {
  const { say, href, cart, coupon, giftWrap } = visit
  const field = ([name, de, en, autocomplete, type]) => {
    const fault = faults[name]
    return html`<p class="field field-${name}"><label for="${name}">${say(de, en)}</label><input id="${name}" name="${name}" type="${type}" autocomplete="${autocomplete}" required value="${values[name] ?? ''}" ${fault ? html`aria-invalid="true" aria-describedby="${name}-fault"` : ''}>${fault ? html`<span class="fault" id="${name}-fault">${say(...fault)}</span>` : ''}</p>`
  }
  return html`<h1>${say('Kasse', 'Checkout')}</h1>${steps(1, visit)}
<div class="checkout-grid"><form method="post" action="${href('/checkout')}" class="sheet">
  <fieldset><legend>${say('Lieferadresse', 'Delivery address')}</legend>${asked.map(field)}</fieldset>
  <fieldset><legend>${say('Versand', 'Shipping')}</legend>
    <label class="choice"><input type="radio" name="tier" value="standard" ${values.tier === 'express' ? '' : 'checked'}> ${say('Packwagen, 2 bis 3 Tage', 'Standard, 2 to 3 days')}</label>
    <label class="choice"><input type="radio" name="tier" value="express" ${values.tier === 'express' ? 'checked' : ''}> ${say('Eilboot, morgen', 'Express, tomorrow')}</label></fieldset>
  <button>${say('Weiter zum Prüfen', 'On to checking')}</button></form>
<aside class="summary" aria-label="${say('Summe', 'Summary')}">${sums(settle({ lines: cart, coupon, giftWrap }), visit)}${rescueSlot(visit)}</aside></div>`
}

const reviewStep = (visit, couponFault) => {
  const { say, href, cart, delivery, coupon, giftWrap, language } = visit
  return html`<h1>${say('Prüfen und bestellen', 'Check and order')}</h1>${steps(2, visit)}
<div class="checkout-grid"><div class="sheet">
  <section><h2>${say('Geht an', 'Goes to')}</h2><p>${delivery.name}<br>${delivery.street}<br>${delivery.zip} ${delivery.city}</p><p><a href="${href('/checkout')}">${say('Ändern', 'Change')}</a></p></section>
  <section><h2>${say('Im Paket', 'In the parcel')}</h2><ul class="small-lines">${cart.map(({ product, quantity }) => html`<li>${quantity} × ${product.name[language]}</li>`)}</ul></section>
  <form method="post" action="${href('/checkout/coupon')}" class="coupon"><label for="coupon">${say('Gutschein', 'Coupon')}</label><input id="coupon" name="coupon" autocomplete="off" value="${coupon ?? ''}" ${couponFault ? html`aria-invalid="true" aria-describedby="coupon-fault"` : ''}><button class="quiet">${say('Einlösen', 'Redeem')}</button>
    ${couponFault ? html`<span class="fault" id="coupon-fault">${say('Diesen Code kennen wir nicht. Auf jeder Teedose steht einer: AHOI10.', 'We do not know this code. There is one on every tea tin: AHOI10.')}</span>` : ''}</form>
  <section><h2>${say('Bezahlung', 'Payment')}</h2><p>${say('Auf Rechnung, 30 Tage Zeit. Nach dem Auspacken, nicht davor.', 'On invoice, 30 days to pay. After unpacking, not before.')}</p></section>
</div><aside class="summary" aria-label="${say('Summe', 'Summary')}">${sums(settle({ lines: cart, coupon, giftWrap, tier: delivery.tier }), visit)}
  <form method="post" action="${href('/checkout/order')}"><button>${say('Zahlungspflichtig bestellen', 'Order with obligation to pay')}</button></form>${rescueSlot(visit)}</aside></div>`
}

const orderNumber = (now) => `HL-${now.toString(36).slice(-6).toUpperCase()}`

export const checkoutPages = (app) => {
  app.use('/checkout/*', async (c, next) => {
    const { cart, href } = c.get('visit')
    return cart.length ? next() : c.redirect(href('/cart'), 303)
  })
  const crumbs = (say) => [[say('Warenkorb', 'Basket'), '/cart'], [say('Kasse', 'Checkout')]]

  app.get('/checkout', (c) => {
    const visit = c.get('visit')
    const { say, cart, language, coupon, delivery } = visit
    return show(c, {
      name: 'checkout', title: say('Kasse', 'Checkout'), crumbs: crumbs(say),
      events: [ofLines('begin_checkout', cart, language, coupon ? { coupon } : {})],
      main: addressStep(visit, delivery, {}),
    }) // biome-ignore format: one page
  })

  app.post('/checkout', async (c) => {
    const visit = c.get('visit')
    const { say, href, cart } = visit
    const form = await c.req.parseBody()
    const faults = Object.fromEntries(
      asked.map(([name]) => [name, wrong(name, form[name])]).filter(([, fault]) => fault),
    )
    const [first] = Object.keys(faults)
    if (first) {
      return show(c, {
        name: 'checkout', title: say('Kasse', 'Checkout'), crumbs: crumbs(say), status: 422,
        events: [{ event: 'form_error', form_id: 'checkout', field: first }],
        main: addressStep(visit, form, faults),
      }) // biome-ignore format: one page
    }
    const tier = form.tier === 'express' ? 'express' : 'standard'
    remember(
      c,
      'delivery',
      { ...Object.fromEntries(asked.map(([name]) => [name, String(form[name]).slice(0, 80)])), tier },
      3600,
    )
    tellNext(
      c,
      'add_shipping_info',
      { shipping_tier: tier },
      cart.map(({ product, quantity }) => [product.id, quantity]),
    )
    return c.redirect(href('/checkout/review'), 303)
  })

  app.get('/checkout/review', (c) => {
    const visit = c.get('visit')
    const { say, href, delivery, search } = visit
    if (!delivery.name) return c.redirect(href('/checkout'), 303)
    return show(c, {
      name: 'checkout',
      title: say('Prüfen und bestellen', 'Check and order'),
      crumbs: crumbs(say),
      main: reviewStep(visit, search.has('unknown')),
    })
  })

  app.post('/checkout/coupon', async (c) => {
    const { href } = c.get('visit')
    const code = String((await c.req.parseBody()).coupon ?? '')
      .trim()
      .toUpperCase()
    if (!Object.hasOwn(coupons, code)) return c.redirect(href('/checkout/review?unknown'), 303)
    remember(c, 'coupon', code)
    tellNext(c, 'apply_coupon', { coupon: code })
    return c.redirect(href('/checkout/review'), 303)
  })

  app.post('/checkout/order', (c) => {
    const { href, cart, coupon, giftWrap, delivery } = c.get('visit')
    if (!delivery.name) return c.redirect(href('/checkout'), 303)
    const order = settle({ lines: cart, coupon, giftWrap, tier: delivery.tier })
    const number = orderNumber(Date.now())
    const entry = [number, new Date().toISOString().slice(0, 10), order.total, writeLines(cart), order.shipping, coupon]
    const before = recallJson(c, 'orders', [])
    remember(c, 'orders', [entry, ...before].slice(0, 5), 365 * 24 * 60 * 60)
    for (const name of ['cart', 'coupon', 'giftWrap', 'delivery']) forget(c, name)
    const terms = {
      transaction_id: number,
      shipping: order.shipping,
      ...(coupon ? { coupon } : {}),
      customer_type: before.length ? 'returning' : 'new',
    }
    tellNext(
      c,
      'purchase',
      { ...terms, value: Math.round((order.goods - order.off) * 100) / 100 },
      cart.map(({ product, quantity }) => [product.id, quantity]),
    )
    return c.redirect(href(`/orders/${number}`), 303)
  })
}
