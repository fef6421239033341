// A link to what is on the page. The text is packed into the fragment, which
// browsers never send to a server.

// longest is the length of a link that mail and chat let through.
const longest = 32000;

// pack is a text as the fragment of a link; undefined when it is too long.
export async function pack(text) {
  const bytes = await squeeze(new CompressionStream("deflate-raw"), new TextEncoder().encode(text));
  const packed = `z=${bytes.toBase64 ? bytes.toBase64({ alphabet: "base64url", omitPadding: true }) : base64(bytes)}`;
  return packed.length > longest ? undefined : packed;
}

// unpack is the text in a fragment; undefined when there is none. It throws on
// what pack did not make.
export async function unpack(fragment) {
  if (!fragment.startsWith("z=")) return undefined;
  const raw = atob(fragment.slice(2).replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(raw, (c) => c.charCodeAt(0));
  return new TextDecoder("utf-8", { fatal: true }).decode(await squeeze(new DecompressionStream("deflate-raw"), bytes));
}

function base64(bytes) {
  let s = "";
  for (const b of bytes) s += String.fromCharCode(b);
  return btoa(s).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

// most is how many bytes a link may unpack to: a small one can hold a large text.
const most = 4 << 20;

async function squeeze(stream, bytes) {
  const writer = stream.writable.getWriter();
  writer.write(bytes).catch(() => {}); // the reader hears of it
  writer.close().catch(() => {});
  const parts = [];
  let size = 0;
  for (const reader = stream.readable.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) break;
    if ((size += value.length) > most) throw new Error("too long");
    parts.push(value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
