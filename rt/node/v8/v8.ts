// v8: https://nodejs.org/api/v8.html
// There is no V8 here: numbers of the heap are the collector's, the rest throws when called.
//
// Contract with v8.go:
//   heapStatistics(out: Float64Array)   total_heap_size total_heap_size_executable total_physical_size total_available_size used_heap_size
//       heap_size_limit malloced_memory peak_malloced_memory does_zap_garbage number_of_native_contexts number_of_detached_contexts
//       total_global_handles_size used_global_handles_size external_memory
// Serialization is serdes.ts.
import { ERR_METHOD_NOT_IMPLEMENTED } from "../internal/codes.ts";
import { makeTypeError } from "../internal/errors.ts";
import { validateString } from "../internal/validators.ts";
import { DefaultDeserializer, DefaultSerializer, Deserializer, Serializer } from "./serdes.ts";
import { heapStatistics } from "./v8.go";

const STATISTICS = [
  "total_heap_size", "total_heap_size_executable", "total_physical_size", "total_available_size", "used_heap_size", "heap_size_limit", "malloced_memory",
  "peak_malloced_memory", "does_zap_garbage", "number_of_native_contexts", "number_of_detached_contexts", "total_global_handles_size",
  "used_global_handles_size", "external_memory",
];

function getHeapStatistics(): any {
  const out = new Float64Array(14);
  heapStatistics(out);
  const result: any = {};
  for (let i = 0; i < STATISTICS.length; i++) result[STATISTICS[i]] = out[i];
  return result;
}

function serialize(value: unknown): any {
  const ser = new DefaultSerializer();
  ser.writeHeader();
  ser.writeValue(value);
  return ser.releaseBuffer();
}
function deserialize(buffer: any): unknown {
  if (!ArrayBuffer.isView(buffer) && !(buffer instanceof ArrayBuffer)) throw makeTypeError("ERR_INVALID_ARG_TYPE", "buffer must be a TypedArray or a DataView");
  const der = new DefaultDeserializer(buffer);
  der.readHeader();
  return der.readValue();
}

function missing(name: string): any {
  return function() { throw ERR_METHOD_NOT_IMPLEMENTED("v8." + name + "()"); };
}

const v8: any = {
  cachedDataVersionTag() { return 0; },
  getHeapSnapshot: missing("getHeapSnapshot"), getHeapStatistics,
  getHeapSpaceStatistics() { return []; },
  getHeapCodeStatistics() { return { code_and_metadata_size: 0, bytecode_and_metadata_size: 0, external_script_source_size: 0, cpu_profiler_metadata_size: 0 }; },
  setFlagsFromString(flags: any) { validateString(flags, "flags"); },
  Serializer, Deserializer, DefaultSerializer, DefaultDeserializer, deserialize,
  takeCoverage() {}, stopCoverage() {}, serialize, writeHeapSnapshot: missing("writeHeapSnapshot"),
  promiseHooks: { createHook: missing("promiseHooks.createHook"), onInit: missing("promiseHooks.onInit"), onBefore: missing("promiseHooks.onBefore"), onAfter: missing("promiseHooks.onAfter"), onSettled: missing("promiseHooks.onSettled") },
  queryObjects: missing("queryObjects"),
  startupSnapshot: {
    addDeserializeCallback: missing("startupSnapshot.addDeserializeCallback"), addSerializeCallback: missing("startupSnapshot.addSerializeCallback"),
    setDeserializeMainFunction: missing("startupSnapshot.setDeserializeMainFunction"), isBuildingSnapshot() { return false; },
  },
  setHeapSnapshotNearHeapLimit() {}, GCProfiler: missing("GCProfiler"),
};
export default v8;
