/** Bytes of a text in UTF-8, without the platform's encoder: three for most of the plane, two below U+0800 and for each half of a pair. */
export const bytesOf = (text: string): number =>
  text.replace(/[\u0800-\ud7ff\ue000-\uffff]/g, '   ').replace(/[\x80-\uffff]/g, '  ').length
