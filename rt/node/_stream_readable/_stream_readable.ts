// The name of stream.Readable before node had node:stream.
import stream from "node:stream";

export default stream.Readable;
