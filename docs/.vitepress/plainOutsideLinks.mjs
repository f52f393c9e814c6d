import { posix } from 'node:path'

/**
 * Links out of docs/ lead to files of the repository; on the site, where those are not, they are plain text.
 * @param {import('markdown-it')} md
 */
export function plainOutsideLinks(md) {
  md.core.ruler.push('plain-outside-links', ({ tokens, env }) => {
    const folder = posix.dirname(env.relativePath ?? '')
    const isOutside = (token) => posix.join(folder, token.attrGet('href') ?? '').startsWith('..')
    const makePlain = (token) => Object.assign(token, { type: `plain_${token.nesting}`, tag: 'span', attrs: null })
    for (const { children } of tokens) {
      let inside = false
      for (const token of children ?? []) {
        inside ||= token.type === 'link_open' && isOutside(token)
        if (!inside || !token.type.startsWith('link_')) continue
        inside = token.type !== 'link_close'
        makePlain(token)
      }
    }
  })
}
