export function decode(buffer: ArrayBuffer): string {
  const bytes = new Uint8Array(buffer);
  let escaped = '';
  for (let i = 0; i < bytes.length; i++) {
    escaped += `%${bytes[i].toString(16).padStart(2, '0')}`;
  }
  return decodeURIComponent(escaped);
}
