import { html } from 'hono/html'
import { categories, findProduct, searchProducts } from '../catalogue.mjs'
import { ofList, plain } from '../dataLayer.mjs'
import { show } from '../layout.mjs'
import { grid } from '../productCard.mjs'

const favourites = ['storm-lantern', 'breton-navy', 'vhf-radio', 'east-frisian'].map(findProduct)

const empty = (term, visit) => {
  const { say, href, language } = visit
  return html`<p class="empty">${say(`Zu „${term}“ liegt nichts im Regal. Vielleicht heißt es bei uns anders, oder Sie fragen uns:`, `Nothing on the shelves for “${term}”. It may go by another name here, or ask us:`)} <a href="${href('/help#message')}">${say('Nachricht schreiben', 'write a message')}</a>.</p>
<ul class="chips">${categories.map((category) => html`<li><a href="${href(`/categories/${category.id}`)}">${category[language]}</a></li>`)}</ul>
<h2>${say('Das nehmen viele mit', 'Many people take these')}</h2>${grid(favourites, visit, { level: 'h3' })}`
}

export const searchPage = (app) =>
  app.get('/search', (c) => {
    const visit = c.get('visit')
    const { say, language, search } = visit
    const term = (search.get('q') ?? '').trim().slice(0, 80)
    const found = searchProducts(term, language)
    return show(c, {
      name: 'search',
      title: term ? say(`Suche nach „${term}“`, `Search for “${term}”`) : say('Suche', 'Search'),
      crumbs: [[say('Suche', 'Search')]],
      events: term
        ? [
            plain('search', { search_term: term, results: found.length }),
            plain('view_search_results', { search_term: term, results: found.length }),
            ...(found.length ? [ofList('view_item_list', found, language, 'search', say('Suche', 'Search'))] : []),
          ]
        : [],
      main: html`<h1>${term ? say(`„${term}“`, `“${term}”`) : say('Wonach suchen Sie?', 'What are you after?')}</h1>
${!term ? html`<p>${say('Oben eintippen: ein Ding, einen Stoff, eine Marke.', 'Type it above: a thing, a material, a brand.')}</p>${grid(favourites, visit)}` : ''}
${term && found.length ? html`<p>${found.length} ${say('Treffer', found.length === 1 ? 'match' : 'matches')}</p>${grid(found, visit)}` : ''}
${term && !found.length ? empty(term, visit) : ''}`,
    })
  })
