/** The part of jStat that is used; the package brings no types. https://github.com/jstat/jstat */
declare module 'jstat' {
  const jstat: { chisquare: { cdf(x: number, degreesOfFreedom: number): number } }
  export default jstat
}
