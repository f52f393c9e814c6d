import { isFew, LEAST_VISITORS, type People } from './reportQuery.ts'

/**
 * Which of the groups that make up a known total are withheld: those of few people, and as many of the smallest others as
 * it takes for what is hidden to be no longer few; else it followed from the total (complementary cell suppression).
 * `others`: people of the total who are shown nowhere.
 */
export function hideFew<T extends People>(groups: T[], others = 0): Set<T> {
  const hidden = new Set(groups.filter(isFew))
  const shown = groups.filter((one) => !hidden.has(one) && one.visitors > 0).sort((a, b) => b.visitors - a.visitors)
  let people = [...hidden].reduce((sum, { visitors }) => sum + visitors, others)
  while (hidden.size > 0 && people < LEAST_VISITORS && shown.length > 0) {
    const smallest = shown.pop()!
    hidden.add(smallest)
    people += smallest.visitors
  }
  return hidden
}
