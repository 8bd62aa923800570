// The name of stream.Transform before node had node:stream.
import stream from "node:stream";

export default stream.Transform;
