import { register } from 'node:module'

/** From here on, `import` takes the tests' TypeScript as well. */
register('./typescriptHooks.mjs', import.meta.url)
