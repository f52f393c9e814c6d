import { html } from 'hono/html'
import { addLine, settle, writeLines } from '../basket.mjs'
import { accessoriesOf, findProduct, priceOf } from '../catalogue.mjs'
import { forget, remember } from '../cookies.mjs'
import { ofLines, tellNext } from '../dataLayer.mjs'
import { show } from '../layout.mjs'
import { picture } from '../productCard.mjs'
import { companionSlot } from '../slots/companion.mjs'
import { rescueSlot } from '../slots/rescue.mjs'

const quantityIn = (form) => Math.min(99, Math.max(0, Math.round(Number(form.quantity ?? 1)) || 0))

const line = ({ product, quantity }, { say, href, language, money }) => html`
<li>${picture(product, { size: 120 })}
  <div><a href="${href(`/products/${product.id}`)}">${product.name[language]}</a><p class="faint">${money(priceOf(product))}</p>
  <form method="post" action="${href('/cart/change')}"><input type="hidden" name="product" value="${product.id}">
    <label><span class="unseen">${say('Menge von', 'Quantity of')} ${product.name[language]}</span><input type="number" name="quantity" min="0" max="99" value="${quantity}" inputmode="numeric"></label>
    <button class="quiet">${say('Ändern', 'Update')}</button></form>
  <form method="post" action="${href('/cart/remove')}"><input type="hidden" name="product" value="${product.id}"><button class="link">${say('Entfernen', 'Remove')}<span class="unseen">: ${product.name[language]}</span></button></form></div>
  <p class="line-total">${money(priceOf(product) * quantity)}</p></li>`

export const sums = (order, { say, money }) => html`
<dl class="sums"><dt>${say('Waren', 'Goods')}</dt><dd>${money(order.goods)}</dd>
${order.off ? html`<dt>${say('Gutschein', 'Coupon')}</dt><dd>−${money(order.off)}</dd>` : ''}
${order.wrap ? html`<dt>${say('Geschenkpapier', 'Gift wrap')}</dt><dd>${money(order.wrap)}</dd>` : ''}
<dt>${say('Versand', 'Shipping')}</dt><dd>${order.shipping ? money(order.shipping) : say('frei', 'free')}</dd>
<dt class="total">${say('Summe', 'Total')}</dt><dd class="total">${money(order.total)}</dd></dl>`

const filled = (visit) => {
  const { say, href, cart, giftWrap, coupon } = visit
  return html`<div class="checkout-grid"><ul class="lines">${cart.map((one) => line(one, visit))}</ul>
<aside class="summary" aria-label="${say('Summe', 'Summary')}">${sums(settle({ lines: cart, coupon, giftWrap }), visit)}
  <form method="post" action="${href('/cart/wrap')}"><button class="quiet">${giftWrap ? say('Doch ohne Geschenkpapier', 'No gift wrap after all') : say('Als Geschenk einpacken, 3,50 €', 'Wrap as a gift, €3.50')}</button></form>
  <a class="button" href="${href('/checkout')}">${say('Zur Kasse', 'To the checkout')}</a>
  ${rescueSlot(visit)}</aside></div>
${companionSlot(
  visit,
  accessoriesOf(cart.map(({ product }) => product))
    .concat(['brass-polish', 'rock-sugar', 'key-float', 'monkey-fist'].map(findProduct))
    .slice(0, 4),
  say('Gleich mit einpacken?', 'Shall we pack these, too?'),
  say('Passt zu dem, was schon im Korb liegt.', 'Goes with what is in your basket.'),
)}`
}

export const cartPages = (app) => {
  app.get('/cart', (c) => {
    const visit = c.get('visit')
    const { say, href, cart, language } = visit
    return show(c, {
      name: 'cart',
      title: say('Warenkorb', 'Basket'),
      crumbs: [[say('Warenkorb', 'Basket')]],
      events: cart.length ? [ofLines('view_cart', cart, language)] : [],
      main: html`<h1>${say('Ihr Korb', 'Your basket')}</h1>
${cart.length ? filled(visit) : html`<p class="empty">${say('Noch leer. Vorne rechts stehen die Laternen.', 'Still empty. The lanterns are at the front on the right.')} <a href="${href('/categories')}">${say('Durch den Laden gehen', 'Walk through the shop')}</a></p>`}`,
    })
  })

  const change = (path, next, event) =>
    app.post(path, async (c) => {
      const { cart, href } = c.get('visit')
      const form = await c.req.parseBody()
      const product = findProduct(form.product)
      if (!product) return c.redirect(href('/cart'), 303)
      const before = cart.find((one) => one.product === product)?.quantity ?? 0
      const lines = next(cart, product, form, before)
      const after = lines.find((one) => one.product === product)?.quantity ?? 0
      if (lines.length) remember(c, 'cart', writeLines(lines))
      else forget(c, 'cart')
      const moved = after - before
      const name = event ?? (moved > 0 ? 'add_to_cart' : 'remove_from_cart')
      if (moved) tellNext(c, name, { quantity: Math.abs(moved) }, [[product.id, Math.abs(moved)]])
      return c.redirect(href('/cart'), 303)
    })
  const without = (cart, product) => cart.filter((one) => one.product !== product)

  change('/cart/add', (cart, product, form) => addLine(cart, product, quantityIn(form) || 1), 'add_to_cart')
  change('/cart/remove', without, 'remove_from_cart')
  change('/cart/change', (cart, product, form, before) => {
    const quantity = quantityIn(form)
    return quantity === 0 ? without(cart, product) : addLine(cart, product, quantity - before)
  })

  app.post('/cart/wrap', (c) => {
    const { giftWrap, href } = c.get('visit')
    if (giftWrap) forget(c, 'giftWrap')
    else {
      remember(c, 'giftWrap', '1')
      tellNext(c, 'gift_wrap')
    }
    return c.redirect(href('/cart'), 303)
  })
}
