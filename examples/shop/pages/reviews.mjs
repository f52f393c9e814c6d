import { html } from 'hono/html'
import { findProduct, products } from '../catalogue.mjs'
import { tellNext } from '../dataLayer.mjs'
import { show } from '../layout.mjs'
import { picture } from '../productCard.mjs'
import { ownedProducts } from '../visit.mjs'

export const reviewPages = (app) => {
  app.get('/reviews', (c) => {
    const visit = c.get('visit')
    const { say, href, language, search } = visit
    const owned = ownedProducts(visit)
    const list = owned.length ? owned : products.slice(0, 12)
    return show(c, {
      name: 'reviews',
      title: say('Bewertung schreiben', 'Write a review'),
      crumbs: [[say('Bewertungen', 'Reviews')]],
      main: html`<h1>${say('Wie ist es so?', 'How is it?')}</h1>
${search.get('sent') === 'yes' ? html`<p class="done" role="status">${say('Danke. Steht morgen im Laden, Lob wie Tadel.', 'Thank you. It will be in the shop tomorrow, praise and blame alike.')}</p>` : ''}
<p>${say('Andere kaufen ruhiger, wenn Sie ehrlich sind.', 'Others buy more calmly when you are honest.')}</p>
<ul class="manual-list">${list.map((product) => html`<li><a href="${href(`/reviews/${product.id}`)}"><img src="/pictures/${product.id}.svg" width="72" height="72" alt="" loading="lazy">${product.name[language]}</a></li>`)}</ul>`,
    })
  })

  app.get('/reviews/:id', (c) => {
    const { say, href, language } = c.get('visit')
    const product = findProduct(c.req.param('id'))
    if (!product) return c.notFound()
    return show(c, {
      name: 'review',
      title: say(`${product.name.de} bewerten`, `Review ${product.name.en}`),
      crumbs: [[say('Bewertungen', 'Reviews'), '/reviews'], [product.name[language]]],
      main: html`<h1>${say(`${product.name.de} bewerten`, `Review: ${product.name.en}`)}</h1><div class="two">${picture(product, { size: 320, lazy: false })}
<form method="post" action="${href(`/reviews/${product.id}`)}" class="sheet">
  <fieldset class="star-choice"><legend>${say('Sterne', 'Stars')}</legend>${[5, 4, 3, 2, 1].map((n) => html`<label><input type="radio" name="stars" value="${n}" required> ${n} ★</label>`)}</fieldset>
  <p class="field"><label for="v-text">${say('Was sollten andere wissen?', 'What should others know?')}</label><textarea id="v-text" name="text" rows="5" required></textarea></p>
  <p class="field"><label for="v-name">${say('Name, wie er dort stehen soll', 'Name as it shall appear')}</label><input id="v-name" name="name" autocomplete="nickname" required></p>
  <button>${say('Absenden', 'Send')}</button></form></div>`,
    })
  })

  app.post('/reviews/:id', async (c) => {
    const { href } = c.get('visit')
    const form = await c.req.parseBody()
    if (findProduct(c.req.param('id')))
      tellNext(c, 'submit_review', { item_id: c.req.param('id'), rating: Number(form.stars) || 0 })
    return c.redirect(href('/reviews?sent=yes'), 303)
  })
}
