// The name of stream.Writable before node had node:stream.
import stream from "node:stream";

export default stream.Writable;
