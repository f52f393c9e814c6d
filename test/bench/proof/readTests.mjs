/** Of tests that are counted, not measured: all must hold. */
export const readTests = ({ groups = [] }) =>
  groups.map(({ what, passed, failed, skipped }) => ({
    what,
    figure: `${passed} of ${passed + failed + skipped}${skipped ? `, ${skipped} skipped` : ''}`,
    passed: failed === 0 && skipped === 0,
  }))
