/** Bytes received and bytes to come, as they travel: compressed if the server compresses. */
export interface Progress {
  readonly loaded: number;
  readonly total: number;
}

/**
 * Fetches a file of this site whole and tells how far it is.
 *
 * @param size of the file as stored: a server that compresses names only the compressed size
 * @throws if the server does not answer or has no such file
 */
export async function fetchBytes(
  url: URL,
  size: number,
  onProgress: (progress: Progress) => void
): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok || response.body === null) throw new Error(`${url.pathname}: ${response.status}`);
  const total = Number(response.headers.get("content-length") ?? size);
  const chunks: Uint8Array[] = [];
  let received = 0;
  onProgress({ loaded: 0, total });
  for (const reader = response.body.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    received += value.length;
    onProgress({ loaded: Math.min(total, Math.round((total * received) / size)), total });
  }
  const bytes = new Uint8Array(received);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
