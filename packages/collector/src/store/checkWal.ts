import { existsSync, readFileSync } from 'node:fs'

/** https://www.sqlite.org/fileformat2.html#the_write_ahead_log */
const HEADER = 32
const FRAME_HEADER = 24
const MAGIC = 0x377f0682
/**
 * Of the last commit the disk may have written the end before the beginning when the power went: it was not acknowledged. What is
 * followed by another commit was on the disk as a whole.
 */
const COMMITS_OF_DAMAGE = 2

/**
 * SQLite reads its write-ahead log up to the first frame whose checksum is wrong, and says nothing of what stands after it.
 * Throws where that would lose commits that were acknowledged; call it before the file is opened.
 */
export function checkWal(file: string): void {
  const path = `${file}-wal`
  if (!existsSync(path)) return
  const log = readFileSync(path)
  if (log.length < HEADER || log.readUInt32BE(0) >>> 1 !== MAGIC >>> 1) return
  const isBigEndian = (log.readUInt32BE(0) & 1) === 1
  const salt = log.subarray(16, 24)
  const length = FRAME_HEADER + log.readUInt32BE(8)
  let before = checksum(log, 0, 24, [0, 0], isBigEndian)
  let damaged = 0
  let commits = 0
  for (let at = HEADER, number = 1; at + length <= log.length; at += length, number++) {
    // Frames of an earlier round of the log.
    if (!log.subarray(at + 8, at + 16).equals(salt)) break
    const header = checksum(log, at, at + 8, before, isBigEndian)
    const [first, second] = checksum(log, at + FRAME_HEADER, at + length, header, isBigEndian)
    const said: [number, number] = [log.readUInt32BE(at + 16), log.readUInt32BE(at + 20)]
    const isWhole = first === said[0] && second === said[1]
    if (!isWhole && !damaged) damaged = number
    if (damaged && log.readUInt32BE(at + 4) !== 0) commits++
    // Each frame goes on from what the one before it says, so that those after a damaged one can be told from rests.
    before = said
  }
  if (damaged && commits >= COMMITS_OF_DAMAGE)
    throw new Error(
      `its write-ahead log ${path} is damaged at frame ${damaged}: ${commits} commits cannot be read. Put back a copy, or move that file away to go on without them`,
    )
}

function checksum(
  bytes: Buffer,
  from: number,
  to: number,
  [a, b]: [number, number],
  isBigEndian: boolean,
): [number, number] {
  let [first, second] = [a, b]
  for (let at = from; at < to; at += 8) {
    const [x, y] = isBigEndian
      ? [bytes.readUInt32BE(at), bytes.readUInt32BE(at + 4)]
      : [bytes.readUInt32LE(at), bytes.readUInt32LE(at + 4)]
    first = (first + x + second) >>> 0
    second = (second + y + first) >>> 0
  }
  return [first, second]
}
