// The name of stream.PassThrough before node had node:stream.
import stream from "node:stream";

export default stream.PassThrough;
