/** A single-page app in thirty lines. Lotse needs no call from it: it sees the route change and the slots that come with it. */
const views = {
  '/': `<section data-lotse-slot="hero"><h1 data-lotse-field="headline">Good things for wind and weather</h1></section>
    <p>Look around.</p>`,
  '/sale': '<h1>Sale</h1><p>Rain jacket, 89 € instead of 119 €.</p>',
  '/help': '<h1>Help</h1><section data-lotse-slot="help"><p>We answer within a day.</p></section>',
}
const main = document.querySelector('main')

function show() {
  main.innerHTML = views[location.pathname] ?? '<h1>Not found</h1>'
  document.title = `${main.querySelector('h1').textContent} · App`
}

document.addEventListener('click', (event) => {
  const link = event.target.closest('nav a')
  if (!link || event.metaKey || event.ctrlKey) return
  event.preventDefault()
  history.pushState(null, '', link.href)
  show()
  main.querySelector('h1').tabIndex = -1
  main.querySelector('h1').focus()
})
addEventListener('popstate', show)
show()
