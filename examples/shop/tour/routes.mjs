import { addLine, writeLines } from '../basket.mjs'
import { findProduct, priceOf } from '../catalogue.mjs'
import { forget, recallJson, remember } from '../cookies.mjs'
import { tellNext } from '../dataLayer.mjs'
import { plays, readTour, steps } from './steps.mjs'

const FARTHEST = 400

const back = (c) => {
  try {
    const { pathname, search } = new URL(c.req.header('referer'))
    return pathname + search
  } catch {
    return c.get('visit').href('/')
  }
}

/** An order without the walk to the checkout: the visitor pressed play and sees what follows. */
const orderFor = (c, product) => {
  const number = `HL-${Date.now().toString(36).slice(-6).toUpperCase()}`
  const entry = [number, new Date().toISOString().slice(0, 10), priceOf(product), `${product.id}*1`, 0, null]
  remember(c, 'orders', [entry, ...recallJson(c, 'orders', [])].slice(0, 5))
  tellNext(c, 'add_to_cart', { quantity: 1 }, [[product.id, 1]])
  tellNext(c, 'begin_checkout', {}, [[product.id, 1]])
  tellNext(c, 'purchase', { transaction_id: number, shipping: 0 }, [[product.id, 1]])
  return `/orders/${number}`
}

const putInCart = (c, product) => {
  remember(c, 'cart', writeLines(addLine(c.get('visit').cart, product, 1)))
  tellNext(c, 'add_to_cart', { quantity: 1 }, [[product.id, 1]])
}

export const tourRoutes = (app) => {
  app.post('/tour/go', async (c) => {
    const { href } = c.get('visit')
    const step = Number((await c.req.parseBody()).step)
    if (!steps[step - 1]) return c.redirect(href('/'), 303)
    remember(c, 'tour', String(step))
    return c.redirect(href(steps[step - 1].go), 303)
  })

  app.post('/tour/close', (c) => {
    remember(c, 'tour', 'off')
    return c.redirect(back(c), 303)
  })

  app.post('/tour/play', async (c) => {
    const { href, tour } = c.get('visit')
    const form = await c.req.parseBody()
    const stop = Number(form.stop)
    const next = Object.hasOwn(plays, form.play) ? plays[form.play][stop] : undefined
    if (!next) return c.redirect(href('/'), 303)
    remember(c, 'tour', `${readTour(tour?.step).at ?? 2}.${form.play}.${stop}`)
    if (next.put) putInCart(c, findProduct(next.put))
    return c.redirect(href(next.order ? orderFor(c, findProduct(next.order)) : next.to), 303)
  })

  app.post('/tour/clock', async (c) => {
    const days = Number((await c.req.parseBody()).days)
    const now = c.get('visit').clockDays
    if (days > 0) remember(c, 'clock', String(Math.min(FARTHEST, now + Math.round(days))))
    else forget(c, 'clock')
    return c.redirect(back(c), 303)
  })
}
