// stream/promises: https://nodejs.org/docs/latest-v20.x/api/stream.html#streams-promises-api.

import { finished } from "./end_of_stream.ts";
import { pipelinePromise } from "./pipeline.ts";

const promises: any = {
  finished,
  pipeline: function pipeline(...streams: any[]) {
    return pipelinePromise(...streams);
  },
};

export default promises;
