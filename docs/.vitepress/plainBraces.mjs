/**
 * `{{cart.value}}` in the docs is Lotse's, not Vue's.
 * @param {import('markdown-it')} md
 */
export function plainBraces(md) {
  const render = md.renderer.rules.code_inline
  md.renderer.rules.code_inline = (tokens, i, ...rest) => {
    tokens[i].attrSet('v-pre', '')
    return render(tokens, i, ...rest)
  }
}
