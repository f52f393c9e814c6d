/** Grants everything and looks at a product: from then on every page begins with a state that decides. */
export async function becomeKeen(tab) {
  await tab.evaluate(async () => {
    await lotse('consent', 'accept')
    await lotse('track', 'view_item', { items: [{ item_id: 'a' }] })
  })
  await tab.waitFor(
    () => lotse.visitor().answer?.persona === 'keen' && localStorage.getItem('lotse.state')?.includes('"ahead":[]'),
  )
}
