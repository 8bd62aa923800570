// node:trace_events is not written yet: https://nodejs.org/docs/latest-v20.x/api/tracing.html
import { allMissing } from "../internal/missing.ts";

export default Object.assign(allMissing("trace_events", ["createTracing"]), { getEnabledCategories: () => undefined });
