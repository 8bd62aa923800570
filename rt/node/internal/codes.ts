// The ERR_* codes whose message needs no logic, one function a code; see errors.ts.
// Used from ../util/util.go: format(...args).

import { format } from "../util/util.go";
import { makeError, makeRangeError, makeTypeError } from "./errors.ts";
export function ERR_AMBIGUOUS_ARGUMENT(a: any, b: any): any {
  return makeTypeError("ERR_AMBIGUOUS_ARGUMENT", `The "${a}" argument is ambiguous. ${b}`);
}
export function ERR_ARG_NOT_ITERABLE(a: any): any {
  return makeTypeError("ERR_ARG_NOT_ITERABLE", format("%s must be iterable", a));
}
export function ERR_ASYNC_CALLBACK(a: any): any {
  return makeTypeError("ERR_ASYNC_CALLBACK", `${a} must be a function`);
}
export function ERR_ASYNC_TYPE(a: any): any {
  return makeTypeError("ERR_ASYNC_TYPE", `Invalid name for async "type": ${a}`);
}
export function ERR_BROTLI_INVALID_PARAM(a: any): any {
  return makeRangeError("ERR_BROTLI_INVALID_PARAM", `${a} is not a valid Brotli parameter`);
}
export function ERR_BUFFER_TOO_LARGE(a: any): any {
  return makeRangeError("ERR_BUFFER_TOO_LARGE", `Cannot create a Buffer larger than ${a} bytes`);
}
export function ERR_CANNOT_WATCH_SIGINT(): any {
  return makeError("ERR_CANNOT_WATCH_SIGINT", "Cannot watch for SIGINT signals");
}
export function ERR_CHILD_CLOSED_BEFORE_REPLY(): any {
  return makeError("ERR_CHILD_CLOSED_BEFORE_REPLY", "Child closed before reply received");
}
export function ERR_CHILD_PROCESS_IPC_REQUIRED(a: any): any {
  return makeError("ERR_CHILD_PROCESS_IPC_REQUIRED", `Forked processes must have an IPC channel, missing value 'ipc' in ${a}`);
}
export function ERR_CHILD_PROCESS_STDIO_MAXBUFFER(a: any): any {
  return makeRangeError("ERR_CHILD_PROCESS_STDIO_MAXBUFFER", `${a} maxBuffer length exceeded`);
}
export function ERR_CONSOLE_WRITABLE_STREAM(a: any): any {
  return makeTypeError("ERR_CONSOLE_WRITABLE_STREAM", `Console expects a writable stream instance for ${a}`);
}
export function ERR_CONTEXT_NOT_INITIALIZED(): any {
  return makeError("ERR_CONTEXT_NOT_INITIALIZED", "context used is not initialized");
}
export function ERR_CRYPTO_CUSTOM_ENGINE_NOT_SUPPORTED(): any {
  return makeError("ERR_CRYPTO_CUSTOM_ENGINE_NOT_SUPPORTED", "Custom engines not supported by this OpenSSL");
}
export function ERR_CRYPTO_ECDH_INVALID_FORMAT(a: any): any {
  return makeTypeError("ERR_CRYPTO_ECDH_INVALID_FORMAT", `Invalid ECDH format: ${a}`);
}
export function ERR_CRYPTO_ECDH_INVALID_PUBLIC_KEY(): any {
  return makeError("ERR_CRYPTO_ECDH_INVALID_PUBLIC_KEY", "Public key is not valid for specified curve");
}
export function ERR_CRYPTO_ENGINE_UNKNOWN(a: any): any {
  return makeError("ERR_CRYPTO_ENGINE_UNKNOWN", `Engine "${a}" was not found`);
}
export function ERR_CRYPTO_FIPS_FORCED(): any {
  return makeError("ERR_CRYPTO_FIPS_FORCED", "Cannot set FIPS mode, it was forced with --force-fips at startup.");
}
export function ERR_CRYPTO_FIPS_UNAVAILABLE(): any {
  return makeError("ERR_CRYPTO_FIPS_UNAVAILABLE", "Cannot set FIPS mode in a non-FIPS build.");
}
export function ERR_CRYPTO_HASH_FINALIZED(): any {
  return makeError("ERR_CRYPTO_HASH_FINALIZED", "Digest already called");
}
export function ERR_CRYPTO_HASH_UPDATE_FAILED(): any {
  return makeError("ERR_CRYPTO_HASH_UPDATE_FAILED", "Hash update failed");
}
export function ERR_CRYPTO_INCOMPATIBLE_KEY(a: any, b: any): any {
  return makeError("ERR_CRYPTO_INCOMPATIBLE_KEY", `Incompatible ${a}: ${b}`);
}
export function ERR_CRYPTO_INCOMPATIBLE_KEY_OPTIONS(a: any, b: any): any {
  return makeError("ERR_CRYPTO_INCOMPATIBLE_KEY_OPTIONS", `The selected key encoding ${a} ${b}.`);
}
export function ERR_CRYPTO_INVALID_DIGEST(a: any): any {
  return makeTypeError("ERR_CRYPTO_INVALID_DIGEST", `Invalid digest: ${a}`);
}
export function ERR_CRYPTO_INVALID_JWK(): any {
  return makeTypeError("ERR_CRYPTO_INVALID_JWK", "Invalid JWK data");
}
export function ERR_CRYPTO_INVALID_KEY_OBJECT_TYPE(a: any, b: any): any {
  return makeTypeError("ERR_CRYPTO_INVALID_KEY_OBJECT_TYPE", `Invalid key object type ${a}, expected ${b}.`);
}
export function ERR_CRYPTO_INVALID_STATE(a: any): any {
  return makeError("ERR_CRYPTO_INVALID_STATE", `Invalid state for operation ${a}`);
}
export function ERR_CRYPTO_PBKDF2_ERROR(): any {
  return makeError("ERR_CRYPTO_PBKDF2_ERROR", "PBKDF2 error");
}
export function ERR_CRYPTO_SCRYPT_INVALID_PARAMETER(): any {
  return makeError("ERR_CRYPTO_SCRYPT_INVALID_PARAMETER", "Invalid scrypt parameter");
}
export function ERR_CRYPTO_SCRYPT_NOT_SUPPORTED(): any {
  return makeError("ERR_CRYPTO_SCRYPT_NOT_SUPPORTED", "Scrypt algorithm not supported");
}
export function ERR_CRYPTO_SIGN_KEY_REQUIRED(): any {
  return makeError("ERR_CRYPTO_SIGN_KEY_REQUIRED", "No key provided to sign");
}
export function ERR_DEBUGGER_ERROR(a: any): any {
  return makeError("ERR_DEBUGGER_ERROR", `${a}`);
}
export function ERR_DEBUGGER_STARTUP_ERROR(a: any): any {
  return makeError("ERR_DEBUGGER_STARTUP_ERROR", `${a}`);
}
export function ERR_DIR_CLOSED(): any {
  return makeError("ERR_DIR_CLOSED", "Directory handle was closed");
}
export function ERR_DIR_CONCURRENT_OPERATION(): any {
  return makeError("ERR_DIR_CONCURRENT_OPERATION", "Cannot do synchronous work on directory handle with concurrent asynchronous operations");
}
export function ERR_DNS_SET_SERVERS_FAILED(a: any, b: any): any {
  return makeError("ERR_DNS_SET_SERVERS_FAILED", `c-ares failed to set servers: "${a}" [${b}]`);
}
export function ERR_DOMAIN_CALLBACK_NOT_AVAILABLE(): any {
  return makeError("ERR_DOMAIN_CALLBACK_NOT_AVAILABLE", "A callback was registered through process.setUncaughtExceptionCaptureCallback(), which is mutually exclusive with using the `domain` module");
}
export function ERR_DOMAIN_CANNOT_SET_UNCAUGHT_EXCEPTION_CAPTURE(): any {
  return makeError("ERR_DOMAIN_CANNOT_SET_UNCAUGHT_EXCEPTION_CAPTURE", "The `domain` module is in use, which is mutually exclusive with calling process.setUncaughtExceptionCaptureCallback()");
}
export function ERR_DUPLICATE_STARTUP_SNAPSHOT_MAIN_FUNCTION(): any {
  return makeError("ERR_DUPLICATE_STARTUP_SNAPSHOT_MAIN_FUNCTION", "Deserialize main function is already configured.");
}
export function ERR_ENCODING_NOT_SUPPORTED(a: any): any {
  return makeRangeError("ERR_ENCODING_NOT_SUPPORTED", `The "${a}" encoding is not supported`);
}
export function ERR_EVAL_ESM_CANNOT_PRINT(): any {
  return makeError("ERR_EVAL_ESM_CANNOT_PRINT", "--print cannot be used with ESM input");
}
export function ERR_EVENT_RECURSION(a: any): any {
  return makeError("ERR_EVENT_RECURSION", `The event "${a}" is already being dispatched`);
}
export function ERR_FEATURE_UNAVAILABLE_ON_PLATFORM(a: any): any {
  return makeTypeError("ERR_FEATURE_UNAVAILABLE_ON_PLATFORM", `The feature ${a} is unavailable on the current platform, which is being used to run Node.js`);
}
export function ERR_FS_FILE_TOO_LARGE(a: any): any {
  return makeRangeError("ERR_FS_FILE_TOO_LARGE", `File size (${a}) is greater than 2 GiB`);
}
export function ERR_FS_INVALID_SYMLINK_TYPE(a: any): any {
  return makeError("ERR_FS_INVALID_SYMLINK_TYPE", `Symlink type must be one of "dir", "file", or "junction". Received "${a}"`);
}
export function ERR_HTTP2_ALTSVC_INVALID_ORIGIN(): any {
  return makeTypeError("ERR_HTTP2_ALTSVC_INVALID_ORIGIN", "HTTP/2 ALTSVC frames require a valid origin");
}
export function ERR_HTTP2_ALTSVC_LENGTH(): any {
  return makeTypeError("ERR_HTTP2_ALTSVC_LENGTH", "HTTP/2 ALTSVC frames are limited to 16382 bytes");
}
export function ERR_HTTP2_CONNECT_AUTHORITY(): any {
  return makeError("ERR_HTTP2_CONNECT_AUTHORITY", ":authority header is required for CONNECT requests");
}
export function ERR_HTTP2_CONNECT_PATH(): any {
  return makeError("ERR_HTTP2_CONNECT_PATH", "The :path header is forbidden for CONNECT requests");
}
export function ERR_HTTP2_CONNECT_SCHEME(): any {
  return makeError("ERR_HTTP2_CONNECT_SCHEME", "The :scheme header is forbidden for CONNECT requests");
}
export function ERR_HTTP2_GOAWAY_SESSION(): any {
  return makeError("ERR_HTTP2_GOAWAY_SESSION", "New streams cannot be created after receiving a GOAWAY");
}
export function ERR_HTTP2_HEADERS_AFTER_RESPOND(): any {
  return makeError("ERR_HTTP2_HEADERS_AFTER_RESPOND", "Cannot specify additional headers after response initiated");
}
export function ERR_HTTP2_HEADERS_SENT(): any {
  return makeError("ERR_HTTP2_HEADERS_SENT", "Response has already been initiated.");
}
export function ERR_HTTP2_HEADER_SINGLE_VALUE(a: any): any {
  return makeTypeError("ERR_HTTP2_HEADER_SINGLE_VALUE", `Header field "${a}" must only have a single value`);
}
export function ERR_HTTP2_INFO_STATUS_NOT_ALLOWED(): any {
  return makeRangeError("ERR_HTTP2_INFO_STATUS_NOT_ALLOWED", "Informational status codes cannot be used");
}
export function ERR_HTTP2_INVALID_CONNECTION_HEADERS(a: any): any {
  return makeTypeError("ERR_HTTP2_INVALID_CONNECTION_HEADERS", `HTTP/1 Connection specific headers are forbidden: "${a}"`);
}
export function ERR_HTTP2_INVALID_HEADER_VALUE(a: any, b: any): any {
  return makeTypeError("ERR_HTTP2_INVALID_HEADER_VALUE", `Invalid value "${a}" for header "${b}"`);
}
export function ERR_HTTP2_INVALID_INFO_STATUS(a: any): any {
  return makeRangeError("ERR_HTTP2_INVALID_INFO_STATUS", `Invalid informational status code: ${a}`);
}
export function ERR_HTTP2_INVALID_ORIGIN(): any {
  return makeTypeError("ERR_HTTP2_INVALID_ORIGIN", "HTTP/2 ORIGIN frames require a valid origin");
}
export function ERR_HTTP2_INVALID_PACKED_SETTINGS_LENGTH(): any {
  return makeRangeError("ERR_HTTP2_INVALID_PACKED_SETTINGS_LENGTH", "Packed settings length must be a multiple of six");
}
export function ERR_HTTP2_INVALID_PSEUDOHEADER(a: any): any {
  return makeTypeError("ERR_HTTP2_INVALID_PSEUDOHEADER", `"${a}" is an invalid pseudoheader or is used incorrectly`);
}
export function ERR_HTTP2_INVALID_SESSION(): any {
  return makeError("ERR_HTTP2_INVALID_SESSION", "The session has been destroyed");
}
export function ERR_HTTP2_INVALID_STREAM(): any {
  return makeError("ERR_HTTP2_INVALID_STREAM", "The stream has been destroyed");
}
export function ERR_HTTP2_MAX_PENDING_SETTINGS_ACK(): any {
  return makeError("ERR_HTTP2_MAX_PENDING_SETTINGS_ACK", "Maximum number of pending settings acknowledgements");
}
export function ERR_HTTP2_NESTED_PUSH(): any {
  return makeError("ERR_HTTP2_NESTED_PUSH", "A push stream cannot initiate another push stream.");
}
export function ERR_HTTP2_NO_MEM(): any {
  return makeError("ERR_HTTP2_NO_MEM", "Out of memory");
}
export function ERR_HTTP2_NO_SOCKET_MANIPULATION(): any {
  return makeError("ERR_HTTP2_NO_SOCKET_MANIPULATION", "HTTP/2 sockets should not be directly manipulated (e.g. read and written)");
}
export function ERR_HTTP2_ORIGIN_LENGTH(): any {
  return makeTypeError("ERR_HTTP2_ORIGIN_LENGTH", "HTTP/2 ORIGIN frames are limited to 16382 bytes");
}
export function ERR_HTTP2_OUT_OF_STREAMS(): any {
  return makeError("ERR_HTTP2_OUT_OF_STREAMS", "No stream ID is available because maximum stream ID has been reached");
}
export function ERR_HTTP2_PAYLOAD_FORBIDDEN(a: any): any {
  return makeError("ERR_HTTP2_PAYLOAD_FORBIDDEN", `Responses with ${a} status must not have a payload`);
}
export function ERR_HTTP2_PING_CANCEL(): any {
  return makeError("ERR_HTTP2_PING_CANCEL", "HTTP2 ping cancelled");
}
export function ERR_HTTP2_PING_LENGTH(): any {
  return makeRangeError("ERR_HTTP2_PING_LENGTH", "HTTP2 ping payload must be 8 bytes");
}
export function ERR_HTTP2_PSEUDOHEADER_NOT_ALLOWED(): any {
  return makeTypeError("ERR_HTTP2_PSEUDOHEADER_NOT_ALLOWED", "Cannot set HTTP/2 pseudo-headers");
}
export function ERR_HTTP2_PUSH_DISABLED(): any {
  return makeError("ERR_HTTP2_PUSH_DISABLED", "HTTP/2 client has disabled push streams");
}
export function ERR_HTTP2_SEND_FILE(): any {
  return makeError("ERR_HTTP2_SEND_FILE", "Directories cannot be sent");
}
export function ERR_HTTP2_SEND_FILE_NOSEEK(): any {
  return makeError("ERR_HTTP2_SEND_FILE_NOSEEK", "Offset or length can only be specified for regular files");
}
export function ERR_HTTP2_SESSION_ERROR(a: any): any {
  return makeError("ERR_HTTP2_SESSION_ERROR", `Session closed with error code ${a}`);
}
export function ERR_HTTP2_SETTINGS_CANCEL(): any {
  return makeError("ERR_HTTP2_SETTINGS_CANCEL", "HTTP2 session settings canceled");
}
export function ERR_HTTP2_SOCKET_BOUND(): any {
  return makeError("ERR_HTTP2_SOCKET_BOUND", "The socket is already bound to an Http2Session");
}
export function ERR_HTTP2_SOCKET_UNBOUND(): any {
  return makeError("ERR_HTTP2_SOCKET_UNBOUND", "The socket has been disconnected from the Http2Session");
}
export function ERR_HTTP2_STATUS_101(): any {
  return makeError("ERR_HTTP2_STATUS_101", "HTTP status code 101 (Switching Protocols) is forbidden in HTTP/2");
}
export function ERR_HTTP2_STATUS_INVALID(a: any): any {
  return makeRangeError("ERR_HTTP2_STATUS_INVALID", `Invalid status code: ${a}`);
}
export function ERR_HTTP2_STREAM_ERROR(a: any): any {
  return makeError("ERR_HTTP2_STREAM_ERROR", `Stream closed with error code ${a}`);
}
export function ERR_HTTP2_STREAM_SELF_DEPENDENCY(): any {
  return makeError("ERR_HTTP2_STREAM_SELF_DEPENDENCY", "A stream cannot depend on itself");
}
export function ERR_HTTP2_TOO_MANY_CUSTOM_SETTINGS(): any {
  return makeError("ERR_HTTP2_TOO_MANY_CUSTOM_SETTINGS", "Number of custom settings exceeds MAX_ADDITIONAL_SETTINGS");
}
export function ERR_HTTP2_TOO_MANY_INVALID_FRAMES(): any {
  return makeError("ERR_HTTP2_TOO_MANY_INVALID_FRAMES", "Too many invalid HTTP/2 frames");
}
export function ERR_HTTP2_TRAILERS_ALREADY_SENT(): any {
  return makeError("ERR_HTTP2_TRAILERS_ALREADY_SENT", "Trailing headers have already been sent");
}
export function ERR_HTTP2_TRAILERS_NOT_READY(): any {
  return makeError("ERR_HTTP2_TRAILERS_NOT_READY", "Trailing headers cannot be sent until after the wantTrailers event is emitted");
}
export function ERR_HTTP2_UNSUPPORTED_PROTOCOL(a: any): any {
  return makeError("ERR_HTTP2_UNSUPPORTED_PROTOCOL", `protocol "${a}" is unsupported.`);
}
export function ERR_HTTP_BODY_NOT_ALLOWED(): any {
  return makeError("ERR_HTTP_BODY_NOT_ALLOWED", "Adding content for this request method or response status is not allowed.");
}
export function ERR_HTTP_CONTENT_LENGTH_MISMATCH(a: any, b: any): any {
  return makeError("ERR_HTTP_CONTENT_LENGTH_MISMATCH", `Response body's content-length of ${a} byte(s) does not match the content-length of ${b} byte(s) set in header`);
}
export function ERR_HTTP_HEADERS_SENT(a: any): any {
  return makeError("ERR_HTTP_HEADERS_SENT", `Cannot ${a} headers after they are sent to the client`);
}
export function ERR_HTTP_INVALID_HEADER_VALUE(a: any, b: any): any {
  return makeTypeError("ERR_HTTP_INVALID_HEADER_VALUE", `Invalid value "${a}" for header "${b}"`);
}
export function ERR_HTTP_INVALID_STATUS_CODE(a: any): any {
  return makeRangeError("ERR_HTTP_INVALID_STATUS_CODE", `Invalid status code: ${a}`);
}
export function ERR_HTTP_REQUEST_TIMEOUT(): any {
  return makeError("ERR_HTTP_REQUEST_TIMEOUT", "Request timeout");
}
export function ERR_HTTP_SOCKET_ASSIGNED(): any {
  return makeError("ERR_HTTP_SOCKET_ASSIGNED", "ServerResponse has an already assigned socket");
}
export function ERR_HTTP_SOCKET_ENCODING(): any {
  return makeError("ERR_HTTP_SOCKET_ENCODING", "Changing the socket encoding is not allowed per RFC7230 Section 3.");
}
export function ERR_HTTP_TRAILER_INVALID(): any {
  return makeError("ERR_HTTP_TRAILER_INVALID", "Trailers are invalid with this transfer encoding");
}
export function ERR_ILLEGAL_CONSTRUCTOR(): any {
  return makeTypeError("ERR_ILLEGAL_CONSTRUCTOR", "Illegal constructor");
}
export function ERR_IMPORT_ASSERTION_TYPE_FAILED(a: any, b: any): any {
  return makeTypeError("ERR_IMPORT_ASSERTION_TYPE_FAILED", `Module "${a}" is not of type "${b}"`);
}
export function ERR_IMPORT_ASSERTION_TYPE_MISSING(a: any, b: any): any {
  return makeTypeError("ERR_IMPORT_ASSERTION_TYPE_MISSING", `Module "${a}" needs an import attribute of type "${b}"`);
}
export function ERR_IMPORT_ASSERTION_TYPE_UNSUPPORTED(a: any): any {
  return makeTypeError("ERR_IMPORT_ASSERTION_TYPE_UNSUPPORTED", `Import attribute type "${a}" is unsupported`);
}
export function ERR_IMPORT_ATTRIBUTE_UNSUPPORTED(a: any, b: any): any {
  return makeTypeError("ERR_IMPORT_ATTRIBUTE_UNSUPPORTED", `Import attribute "${a}" with value "${b}" is not supported`);
}
export function ERR_INCOMPATIBLE_OPTION_PAIR(a: any, b: any): any {
  return makeTypeError("ERR_INCOMPATIBLE_OPTION_PAIR", `Option "${a}" cannot be used in combination with option "${b}"`);
}
export function ERR_INPUT_TYPE_NOT_ALLOWED(): any {
  return makeError("ERR_INPUT_TYPE_NOT_ALLOWED", "--input-type can only be used with string input via --eval, --print, or STDIN");
}
export function ERR_INSPECTOR_ALREADY_ACTIVATED(): any {
  return makeError("ERR_INSPECTOR_ALREADY_ACTIVATED", "Inspector is already activated. Close it with inspector.close() before activating it again.");
}
export function ERR_INSPECTOR_ALREADY_CONNECTED(a: any): any {
  return makeError("ERR_INSPECTOR_ALREADY_CONNECTED", `${a} is already connected`);
}
export function ERR_INSPECTOR_CLOSED(): any {
  return makeError("ERR_INSPECTOR_CLOSED", "Session was closed");
}
export function ERR_INSPECTOR_NOT_ACTIVE(): any {
  return makeError("ERR_INSPECTOR_NOT_ACTIVE", "Inspector is not active");
}
export function ERR_INSPECTOR_NOT_AVAILABLE(): any {
  return makeError("ERR_INSPECTOR_NOT_AVAILABLE", "Inspector is not available");
}
export function ERR_INSPECTOR_NOT_CONNECTED(): any {
  return makeError("ERR_INSPECTOR_NOT_CONNECTED", "Session is not connected");
}
export function ERR_INSPECTOR_NOT_WORKER(): any {
  return makeError("ERR_INSPECTOR_NOT_WORKER", "Current thread is not a worker");
}
export function ERR_INVALID_ASYNC_ID(a: any, b: any): any {
  return makeRangeError("ERR_INVALID_ASYNC_ID", `Invalid ${a} value: ${b}`);
}
export function ERR_INVALID_BUFFER_SIZE(a: any): any {
  return makeRangeError("ERR_INVALID_BUFFER_SIZE", `Buffer size must be a multiple of ${a}`);
}
export function ERR_INVALID_CHAR(name: any, field?: any): any {
  const where = field !== undefined ? ` ["${field}"]` : "";
  return makeTypeError("ERR_INVALID_CHAR", `Invalid character in ${name}${where}`);
}
export function ERR_INVALID_CURSOR_POS(): any {
  return makeTypeError("ERR_INVALID_CURSOR_POS", "Cannot set cursor row without setting its column");
}
export function ERR_INVALID_FD(a: any): any {
  return makeRangeError("ERR_INVALID_FD", `"fd" must be a positive integer: ${a}`);
}
export function ERR_INVALID_FD_TYPE(a: any): any {
  return makeTypeError("ERR_INVALID_FD_TYPE", `Unsupported fd type: ${a}`);
}
export function ERR_INVALID_FILE_URL_HOST(a: any): any {
  return makeTypeError("ERR_INVALID_FILE_URL_HOST", `File URL host must be "localhost" or empty on ${a}`);
}
export function ERR_INVALID_FILE_URL_PATH(a: any): any {
  return makeTypeError("ERR_INVALID_FILE_URL_PATH", `File URL path ${a}`);
}
export function ERR_INVALID_HANDLE_TYPE(): any {
  return makeTypeError("ERR_INVALID_HANDLE_TYPE", "This handle type cannot be sent");
}
export function ERR_INVALID_HTTP_TOKEN(a: any, b: any): any {
  return makeTypeError("ERR_INVALID_HTTP_TOKEN", `${a} must be a valid HTTP token ["${b}"]`);
}
export function ERR_INVALID_IP_ADDRESS(a: any): any {
  return makeTypeError("ERR_INVALID_IP_ADDRESS", `Invalid IP address: ${a}`);
}
export function ERR_INVALID_MODULE_SPECIFIER(a: any, b: any): any {
  return makeTypeError("ERR_INVALID_MODULE_SPECIFIER", `Invalid module "${a}" ${b}`);
}
export function ERR_INVALID_PACKAGE_CONFIG(a: any, b: any, c: any): any {
  return makeError("ERR_INVALID_PACKAGE_CONFIG", `Invalid package config ${a} while importing ${b}. ${c}`);
}
export function ERR_INVALID_PACKAGE_TARGET(a: any, b: any, c: any): any {
  return makeError("ERR_INVALID_PACKAGE_TARGET", `Invalid "exports" target "${c}" defined for '${b}' in the package config ${a}package.json; targets must start with "./"`);
}
export function ERR_INVALID_PROTOCOL(a: any, b: any): any {
  return makeTypeError("ERR_INVALID_PROTOCOL", `Protocol "${a}" not supported. Expected "${b}"`);
}
export function ERR_INVALID_REPL_EVAL_CONFIG(): any {
  return makeTypeError("ERR_INVALID_REPL_EVAL_CONFIG", "Cannot specify both \"breakEvalOnSigint\" and \"eval\" for REPL");
}
export function ERR_INVALID_REPL_INPUT(a: any): any {
  return makeTypeError("ERR_INVALID_REPL_INPUT", `${a}`);
}
export function ERR_INVALID_SYNC_FORK_INPUT(a: any): any {
  return makeTypeError("ERR_INVALID_SYNC_FORK_INPUT", `Asynchronous forks do not support Buffer, TypedArray, DataView or string input: ${a}`);
}
export function ERR_INVALID_THIS(a: any): any {
  return makeTypeError("ERR_INVALID_THIS", `Value of "this" must be of type ${a}`);
}
export function ERR_INVALID_TUPLE(a: any, b: any): any {
  return makeTypeError("ERR_INVALID_TUPLE", `${a} must be an iterable ${b} tuple`);
}
export function ERR_INVALID_URL_SCHEME(a: any): any {
  return makeTypeError("ERR_INVALID_URL_SCHEME", `The URL must be of scheme ${a}`);
}
export function ERR_IPC_CHANNEL_CLOSED(): any {
  return makeError("ERR_IPC_CHANNEL_CLOSED", "Channel closed");
}
export function ERR_IPC_DISCONNECTED(): any {
  return makeError("ERR_IPC_DISCONNECTED", "IPC channel is already disconnected");
}
export function ERR_IPC_ONE_PIPE(): any {
  return makeError("ERR_IPC_ONE_PIPE", "Child process can have only one IPC pipe");
}
export function ERR_IPC_SYNC_FORK(): any {
  return makeError("ERR_IPC_SYNC_FORK", "IPC cannot be used with synchronous forks");
}
export function ERR_LOADER_CHAIN_INCOMPLETE(a: any): any {
  return makeError("ERR_LOADER_CHAIN_INCOMPLETE", `"${a}" did not call the next hook in its chain and did not explicitly signal a short circuit. If this is intentional, include \`shortCircuit: true\` in the hook's return.`);
}
export function ERR_MANIFEST_DEPENDENCY_MISSING(a: any, b: any, c: any): any {
  return makeError("ERR_MANIFEST_DEPENDENCY_MISSING", `Manifest resource ${a} does not list ${b} as a dependency specifier for conditions: ${c}`);
}
export function ERR_MANIFEST_INVALID_RESOURCE_FIELD(a: any, b: any): any {
  return makeTypeError("ERR_MANIFEST_INVALID_RESOURCE_FIELD", `Manifest resource ${a} has invalid property value for ${b}`);
}
export function ERR_MANIFEST_INVALID_SPECIFIER(a: any, b: any): any {
  return makeTypeError("ERR_MANIFEST_INVALID_SPECIFIER", `Manifest resource ${a} has invalid dependency mapping ${b}`);
}
export function ERR_MANIFEST_TDZ(): any {
  return makeError("ERR_MANIFEST_TDZ", "Manifest initialization has not yet run");
}
export function ERR_METHOD_NOT_IMPLEMENTED(a: any): any {
  return makeError("ERR_METHOD_NOT_IMPLEMENTED", `The ${a} method is not implemented`);
}
export function ERR_MISSING_OPTION(a: any): any {
  return makeTypeError("ERR_MISSING_OPTION", `${a} is required`);
}
export function ERR_MULTIPLE_CALLBACK(): any {
  return makeError("ERR_MULTIPLE_CALLBACK", "Callback called multiple times");
}
export function ERR_NAPI_CONS_FUNCTION(): any {
  return makeTypeError("ERR_NAPI_CONS_FUNCTION", "Constructor must be a function");
}
export function ERR_NAPI_INVALID_DATAVIEW_ARGS(): any {
  return makeRangeError("ERR_NAPI_INVALID_DATAVIEW_ARGS", "byte_offset + byte_length should be less than or equal to the size in bytes of the array passed in");
}
export function ERR_NAPI_INVALID_TYPEDARRAY_ALIGNMENT(a: any, b: any): any {
  return makeRangeError("ERR_NAPI_INVALID_TYPEDARRAY_ALIGNMENT", `start offset of ${a} should be a multiple of ${b}`);
}
export function ERR_NAPI_INVALID_TYPEDARRAY_LENGTH(): any {
  return makeRangeError("ERR_NAPI_INVALID_TYPEDARRAY_LENGTH", "Invalid typed array length");
}
export function ERR_NETWORK_IMPORT_BAD_RESPONSE(a: any, b: any): any {
  return makeError("ERR_NETWORK_IMPORT_BAD_RESPONSE", `import '${a}' received a bad response: ${b}`);
}
export function ERR_NETWORK_IMPORT_DISALLOWED(a: any, b: any, c: any): any {
  return makeError("ERR_NETWORK_IMPORT_DISALLOWED", `import of '${a}' by ${b} is not supported: ${c}`);
}
export function ERR_NOT_BUILDING_SNAPSHOT(): any {
  return makeError("ERR_NOT_BUILDING_SNAPSHOT", "Operation cannot be invoked when not building startup snapshot");
}
export function ERR_NOT_IN_SINGLE_EXECUTABLE_APPLICATION(): any {
  return makeError("ERR_NOT_IN_SINGLE_EXECUTABLE_APPLICATION", "Operation cannot be invoked when not in a single-executable application");
}
export function ERR_NOT_SUPPORTED_IN_SNAPSHOT(a: any): any {
  return makeError("ERR_NOT_SUPPORTED_IN_SNAPSHOT", `${a} is not supported in startup snapshot`);
}
export function ERR_NO_CRYPTO(): any {
  return makeError("ERR_NO_CRYPTO", "Node.js is not compiled with OpenSSL crypto support");
}
export function ERR_NO_ICU(a: any): any {
  return makeTypeError("ERR_NO_ICU", `${a} is not supported on Node.js compiled without ICU`);
}
export function ERR_OPERATION_FAILED(a: any): any {
  return makeError("ERR_OPERATION_FAILED", `Operation failed: ${a}`);
}
export function ERR_PACKAGE_IMPORT_NOT_DEFINED(a: any, b: any, c: any): any {
  return makeTypeError("ERR_PACKAGE_IMPORT_NOT_DEFINED", `Package import specifier "${a}" is not defined in package ${b}package.json imported from ${c}`);
}
export function ERR_PACKAGE_PATH_NOT_EXPORTED(a: any, b: any): any {
  return makeError("ERR_PACKAGE_PATH_NOT_EXPORTED", `Package subpath '${b}' is not defined by "exports" in ${a}package.json`);
}
export function ERR_PARSE_ARGS_INVALID_OPTION_VALUE(a: any): any {
  return makeTypeError("ERR_PARSE_ARGS_INVALID_OPTION_VALUE", `${a}`);
}
export function ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL(a: any): any {
  return makeTypeError("ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL", `Unexpected argument '${a}'. This command does not take positional arguments`);
}
export function ERR_PERFORMANCE_MEASURE_INVALID_OPTIONS(a: any): any {
  return makeTypeError("ERR_PERFORMANCE_MEASURE_INVALID_OPTIONS", `${a}`);
}
export function ERR_REQUIRE_ASYNC_MODULE(a: any, b: any): any {
  return makeError("ERR_REQUIRE_ASYNC_MODULE", `require() cannot be used on an ESM graph with top-level await. Use import() instead. To see where the top-level await comes from, use --experimental-print-required-tla.
  From ${b} 
  Requiring ${a} `);
}
export function ERR_REQUIRE_CYCLE_MODULE(a: any): any {
  return makeError("ERR_REQUIRE_CYCLE_MODULE", `${a}`);
}
export function ERR_SCRIPT_EXECUTION_INTERRUPTED(): any {
  return makeError("ERR_SCRIPT_EXECUTION_INTERRUPTED", "Script execution was interrupted by `SIGINT`");
}
export function ERR_SERVER_ALREADY_LISTEN(): any {
  return makeError("ERR_SERVER_ALREADY_LISTEN", "Listen method has been called more than once without closing.");
}
export function ERR_SERVER_NOT_RUNNING(): any {
  return makeError("ERR_SERVER_NOT_RUNNING", "Server is not running.");
}
export function ERR_SINGLE_EXECUTABLE_APPLICATION_ASSET_NOT_FOUND(a: any): any {
  return makeError("ERR_SINGLE_EXECUTABLE_APPLICATION_ASSET_NOT_FOUND", `Cannot find asset ${a} for the single executable application`);
}
export function ERR_SOCKET_ALREADY_BOUND(): any {
  return makeError("ERR_SOCKET_ALREADY_BOUND", "Socket is already bound");
}
export function ERR_SOCKET_BAD_BUFFER_SIZE(): any {
  return makeTypeError("ERR_SOCKET_BAD_BUFFER_SIZE", "Buffer size must be a positive integer");
}
export function ERR_SOCKET_BAD_TYPE(): any {
  return makeTypeError("ERR_SOCKET_BAD_TYPE", "Bad socket type specified. Valid types are: udp4, udp6");
}
export function ERR_SOCKET_CLOSED(): any {
  return makeError("ERR_SOCKET_CLOSED", "Socket is closed");
}
export function ERR_SOCKET_CLOSED_BEFORE_CONNECTION(): any {
  return makeError("ERR_SOCKET_CLOSED_BEFORE_CONNECTION", "Socket closed before the connection was established");
}
export function ERR_SOCKET_CONNECTION_TIMEOUT(): any {
  return makeError("ERR_SOCKET_CONNECTION_TIMEOUT", "Socket connection timeout");
}
export function ERR_SOCKET_DGRAM_IS_CONNECTED(): any {
  return makeError("ERR_SOCKET_DGRAM_IS_CONNECTED", "Already connected");
}
export function ERR_SOCKET_DGRAM_NOT_CONNECTED(): any {
  return makeError("ERR_SOCKET_DGRAM_NOT_CONNECTED", "Not connected");
}
export function ERR_SOCKET_DGRAM_NOT_RUNNING(): any {
  return makeError("ERR_SOCKET_DGRAM_NOT_RUNNING", "Not running");
}
export function ERR_STREAM_ALREADY_FINISHED(a: any): any {
  return makeError("ERR_STREAM_ALREADY_FINISHED", `Cannot call ${a} after a stream was finished`);
}
export function ERR_STREAM_CANNOT_PIPE(): any {
  return makeError("ERR_STREAM_CANNOT_PIPE", "Cannot pipe, not readable");
}
export function ERR_STREAM_DESTROYED(a: any): any {
  return makeError("ERR_STREAM_DESTROYED", `Cannot call ${a} after a stream was destroyed`);
}
export function ERR_STREAM_NULL_VALUES(): any {
  return makeTypeError("ERR_STREAM_NULL_VALUES", "May not write null values to stream");
}
export function ERR_STREAM_PREMATURE_CLOSE(): any {
  return makeError("ERR_STREAM_PREMATURE_CLOSE", "Premature close");
}
export function ERR_STREAM_PUSH_AFTER_EOF(): any {
  return makeError("ERR_STREAM_PUSH_AFTER_EOF", "stream.push() after EOF");
}
export function ERR_STREAM_UNSHIFT_AFTER_END_EVENT(): any {
  return makeError("ERR_STREAM_UNSHIFT_AFTER_END_EVENT", "stream.unshift() after end event");
}
export function ERR_STREAM_WRAP(): any {
  return makeError("ERR_STREAM_WRAP", "Stream has StringDecoder set or is in objectMode");
}
export function ERR_STREAM_WRITE_AFTER_END(): any {
  return makeError("ERR_STREAM_WRITE_AFTER_END", "write after end");
}
export function ERR_SYNTHETIC(): any {
  return makeError("ERR_SYNTHETIC", "JavaScript Callstack");
}
export function ERR_TLS_ALPN_CALLBACK_WITH_PROTOCOLS(): any {
  return makeTypeError("ERR_TLS_ALPN_CALLBACK_WITH_PROTOCOLS", "The ALPNCallback and ALPNProtocols TLS options are mutually exclusive");
}
export function ERR_TLS_DH_PARAM_SIZE(a: any): any {
  return makeError("ERR_TLS_DH_PARAM_SIZE", `DH parameter size ${a} is less than 2048`);
}
export function ERR_TLS_HANDSHAKE_TIMEOUT(): any {
  return makeError("ERR_TLS_HANDSHAKE_TIMEOUT", "TLS handshake timeout");
}
export function ERR_TLS_INVALID_CONTEXT(a: any): any {
  return makeTypeError("ERR_TLS_INVALID_CONTEXT", `${a} must be a SecureContext`);
}
export function ERR_TLS_INVALID_PROTOCOL_VERSION(a: any, b: any): any {
  return makeTypeError("ERR_TLS_INVALID_PROTOCOL_VERSION", `"${a}" is not a valid ${b} TLS protocol version`);
}
export function ERR_TLS_INVALID_STATE(): any {
  return makeError("ERR_TLS_INVALID_STATE", "TLS socket connection must be securely established");
}
export function ERR_TLS_PROTOCOL_VERSION_CONFLICT(a: any, b: any): any {
  return makeTypeError("ERR_TLS_PROTOCOL_VERSION_CONFLICT", `TLS protocol version "${a}" conflicts with secureProtocol "${b}"`);
}
export function ERR_TLS_RENEGOTIATION_DISABLED(): any {
  return makeError("ERR_TLS_RENEGOTIATION_DISABLED", "TLS session renegotiation disabled for this socket");
}
export function ERR_TLS_REQUIRED_SERVER_NAME(): any {
  return makeError("ERR_TLS_REQUIRED_SERVER_NAME", "\"servername\" is required parameter for Server.addContext");
}
export function ERR_TLS_SESSION_ATTACK(): any {
  return makeError("ERR_TLS_SESSION_ATTACK", "TLS session renegotiation attack detected");
}
export function ERR_TLS_SNI_FROM_SERVER(): any {
  return makeError("ERR_TLS_SNI_FROM_SERVER", "Cannot issue SNI from a TLS server-side socket");
}
export function ERR_TRACE_EVENTS_CATEGORY_REQUIRED(): any {
  return makeTypeError("ERR_TRACE_EVENTS_CATEGORY_REQUIRED", "At least one category is required");
}
export function ERR_TRACE_EVENTS_UNAVAILABLE(): any {
  return makeError("ERR_TRACE_EVENTS_UNAVAILABLE", "Trace events are unavailable");
}
export function ERR_UNAVAILABLE_DURING_EXIT(): any {
  return makeError("ERR_UNAVAILABLE_DURING_EXIT", "Cannot call function in process exit handler");
}
export function ERR_UNCAUGHT_EXCEPTION_CAPTURE_ALREADY_SET(): any {
  return makeError("ERR_UNCAUGHT_EXCEPTION_CAPTURE_ALREADY_SET", "`process.setupUncaughtExceptionCapture()` was called while a capture callback was already active");
}
export function ERR_UNESCAPED_CHARACTERS(a: any): any {
  return makeTypeError("ERR_UNESCAPED_CHARACTERS", `${a} contains unescaped characters`);
}
export function ERR_UNKNOWN_BUILTIN_MODULE(a: any): any {
  return makeError("ERR_UNKNOWN_BUILTIN_MODULE", `No such built-in module: ${a}`);
}
export function ERR_UNKNOWN_CREDENTIAL(a: any, b: any): any {
  return makeError("ERR_UNKNOWN_CREDENTIAL", `${a} identifier does not exist: ${b}`);
}
export function ERR_UNKNOWN_ENCODING(a: any): any {
  return makeTypeError("ERR_UNKNOWN_ENCODING", format("Unknown encoding: %s", a));
}
export function ERR_UNKNOWN_FILE_EXTENSION(a: any, b: any): any {
  return makeTypeError("ERR_UNKNOWN_FILE_EXTENSION", `Unknown file extension "${a}" for ${b}`);
}
export function ERR_UNKNOWN_MODULE_FORMAT(a: any, b: any): any {
  return makeRangeError("ERR_UNKNOWN_MODULE_FORMAT", `Unknown module format: ${a} for URL ${b}`);
}
export function ERR_UNKNOWN_SIGNAL(a: any): any {
  return makeTypeError("ERR_UNKNOWN_SIGNAL", format("Unknown signal: %s", a));
}
export function ERR_UNSUPPORTED_RESOLVE_REQUEST(a: any, b: any): any {
  return makeTypeError("ERR_UNSUPPORTED_RESOLVE_REQUEST", `Failed to resolve module specifier "${a}" from "${b}": Invalid relative URL or base scheme is not hierarchical.`);
}
export function ERR_USE_AFTER_CLOSE(a: any): any {
  return makeError("ERR_USE_AFTER_CLOSE", `${a} was closed`);
}
export function ERR_VALID_PERFORMANCE_ENTRY_TYPE(): any {
  return makeError("ERR_VALID_PERFORMANCE_ENTRY_TYPE", "At least one valid performance entry type is required");
}
export function ERR_VM_DYNAMIC_IMPORT_CALLBACK_MISSING(): any {
  return makeTypeError("ERR_VM_DYNAMIC_IMPORT_CALLBACK_MISSING", "A dynamic import callback was not specified.");
}
export function ERR_VM_DYNAMIC_IMPORT_CALLBACK_MISSING_FLAG(): any {
  return makeTypeError("ERR_VM_DYNAMIC_IMPORT_CALLBACK_MISSING_FLAG", "A dynamic import callback was invoked without --experimental-vm-modules");
}
export function ERR_VM_MODULE_ALREADY_LINKED(): any {
  return makeError("ERR_VM_MODULE_ALREADY_LINKED", "Module has already been linked");
}
export function ERR_VM_MODULE_CANNOT_CREATE_CACHED_DATA(): any {
  return makeError("ERR_VM_MODULE_CANNOT_CREATE_CACHED_DATA", "Cached data cannot be created for a module which has been evaluated");
}
export function ERR_VM_MODULE_DIFFERENT_CONTEXT(): any {
  return makeError("ERR_VM_MODULE_DIFFERENT_CONTEXT", "Linked modules must use the same context");
}
export function ERR_VM_MODULE_NOT_MODULE(): any {
  return makeError("ERR_VM_MODULE_NOT_MODULE", "Provided module is not an instance of Module");
}
export function ERR_VM_MODULE_STATUS(a: any): any {
  return makeError("ERR_VM_MODULE_STATUS", `Module status ${a}`);
}
export function ERR_WASI_ALREADY_STARTED(): any {
  return makeError("ERR_WASI_ALREADY_STARTED", "WASI instance has already started");
}
export function ERR_WEBASSEMBLY_RESPONSE(a: any): any {
  return makeTypeError("ERR_WEBASSEMBLY_RESPONSE", `WebAssembly response ${a}`);
}
export function ERR_WORKER_INIT_FAILED(a: any): any {
  return makeError("ERR_WORKER_INIT_FAILED", `Worker initialization failure: ${a}`);
}
export function ERR_WORKER_MESSAGING_ERRORED(): any {
  return makeError("ERR_WORKER_MESSAGING_ERRORED", "The destination thread threw an error while processing the message");
}
export function ERR_WORKER_MESSAGING_FAILED(): any {
  return makeError("ERR_WORKER_MESSAGING_FAILED", "Cannot find the destination thread or listener");
}
export function ERR_WORKER_MESSAGING_SAME_THREAD(): any {
  return makeError("ERR_WORKER_MESSAGING_SAME_THREAD", "Cannot sent a message to the same thread");
}
export function ERR_WORKER_MESSAGING_TIMEOUT(): any {
  return makeError("ERR_WORKER_MESSAGING_TIMEOUT", "Sending a message to another thread timed out");
}
export function ERR_WORKER_NOT_RUNNING(): any {
  return makeError("ERR_WORKER_NOT_RUNNING", "Worker instance not running");
}
export function ERR_WORKER_OUT_OF_MEMORY(a: any): any {
  return makeError("ERR_WORKER_OUT_OF_MEMORY", `Worker terminated due to reaching memory limit: ${a}`);
}
export function ERR_WORKER_PATH(a: any): any {
  return makeTypeError("ERR_WORKER_PATH", `The worker script or module filename must be an absolute path or a relative path starting with './' or '../'. Received "${a}"`);
}
export function ERR_WORKER_UNSERIALIZABLE_ERROR(): any {
  return makeError("ERR_WORKER_UNSERIALIZABLE_ERROR", "Serializing an uncaught exception failed");
}
export function ERR_WORKER_UNSUPPORTED_OPERATION(a: any): any {
  return makeTypeError("ERR_WORKER_UNSUPPORTED_OPERATION", `${a} is not supported in workers`);
}
