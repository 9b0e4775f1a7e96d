export const encodings = ['UTF_8', 'GB18030'] as const;
export type FileEncoding = (typeof encodings)[number];

/** UTF-8, with or without its mark, if every byte fits; else GB18030, which holds GBK and GB2312. */
export async function detectEncoding(bytes: AsyncIterable<Uint8Array>): Promise<FileEncoding> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of bytes) decoder.decode(chunk, { stream: true });
    decoder.decode();
    return 'UTF_8';
  } catch {
    return 'GB18030';
  }
}
