// stream/consumers: https://nodejs.org/docs/latest-v20.x/api/webstreams.html#utility-consumers.

async function blob(stream: any): Promise<Blob> {
  const chunks: any[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return new Blob(chunks);
}

async function buffer(stream: any): Promise<Buffer> {
  return Buffer.from(await arrayBuffer(stream));
}

async function arrayBuffer(stream: any): Promise<ArrayBuffer> {
  const whole = await blob(stream);
  return whole.arrayBuffer();
}

async function text(stream: any): Promise<string> {
  const decoder = new TextDecoder();
  let out = "";
  for await (const chunk of stream) {
    if (typeof chunk === "string") out += chunk;
    else out += decoder.decode(chunk, { stream: true });
  }
  return out + decoder.decode(undefined, { stream: false });
}

async function json(stream: any): Promise<any> {
  return JSON.parse(await text(stream));
}

export default { arrayBuffer, blob, buffer, text, json };
