// The name of stream.Duplex before node had node:stream.
import stream from "node:stream";

export default stream.Duplex;
