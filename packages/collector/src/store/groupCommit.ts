import type { Appended, Store, Write } from './store.ts'

interface Waiting {
  write: Write
  resolve: (appended: Appended) => void
  reject: (error: unknown) => void
}

/**
 * One commit for all requests of the same turn of the event loop: the disk is asked once, each request is answered
 * after it. Rejects with the store's error; then nothing of that write is stored.
 */
export function createGroupCommit(store: Pick<Store, 'commit'>): (write: Write) => Promise<Appended> {
  let waiting: Waiting[] = []

  const commitAlone = ({ write, resolve, reject }: Waiting) => {
    try {
      resolve(store.commit([write])[0]!)
    } catch (error) {
      reject(error)
    }
  }
  const commit = () => {
    const group = waiting
    waiting = []
    try {
      const appended = store.commit(group.map(({ write }) => write))
      for (const [index, { resolve }] of group.entries()) resolve(appended[index]!)
    } catch {
      // One request must not fail another.
      for (const one of group) commitAlone(one)
    }
  }
  return (write) =>
    new Promise((resolve, reject) => {
      waiting.push({ write, resolve, reject })
      if (waiting.length === 1) setImmediate(commit)
    })
}
