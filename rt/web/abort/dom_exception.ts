// DOMException: https://webidl.spec.whatwg.org/#idl-DOMException.

const CODES = [
  "INDEX_SIZE_ERR",
  "DOMSTRING_SIZE_ERR",
  "HIERARCHY_REQUEST_ERR",
  "WRONG_DOCUMENT_ERR",
  "INVALID_CHARACTER_ERR",
  "NO_DATA_ALLOWED_ERR",
  "NO_MODIFICATION_ALLOWED_ERR",
  "NOT_FOUND_ERR",
  "NOT_SUPPORTED_ERR",
  "INUSE_ATTRIBUTE_ERR",
  "INVALID_STATE_ERR",
  "SYNTAX_ERR",
  "INVALID_MODIFICATION_ERR",
  "NAMESPACE_ERR",
  "INVALID_ACCESS_ERR",
  "VALIDATION_ERR",
  "TYPE_MISMATCH_ERR",
  "SECURITY_ERR",
  "NETWORK_ERR",
  "ABORT_ERR",
  "URL_MISMATCH_ERR",
  "QUOTA_EXCEEDED_ERR",
  "TIMEOUT_ERR",
  "INVALID_NODE_TYPE_ERR",
  "DATA_CLONE_ERR",
];

// https://webidl.spec.whatwg.org/#idl-DOMException-error-names
function codeOf(name: string): number {
  switch (name) {
    case "IndexSizeError":
      return 1;
    case "HierarchyRequestError":
      return 3;
    case "WrongDocumentError":
      return 4;
    case "InvalidCharacterError":
      return 5;
    case "NoModificationAllowedError":
      return 7;
    case "NotFoundError":
      return 8;
    case "NotSupportedError":
      return 9;
    case "InUseAttributeError":
      return 10;
    case "InvalidStateError":
      return 11;
    case "SyntaxError":
      return 12;
    case "InvalidModificationError":
      return 13;
    case "NamespaceError":
      return 14;
    case "InvalidAccessError":
      return 15;
    case "TypeMismatchError":
      return 17;
    case "SecurityError":
      return 18;
    case "NetworkError":
      return 19;
    case "AbortError":
      return 20;
    case "URLMismatchError":
      return 21;
    case "QuotaExceededError":
      return 22;
    case "TimeoutError":
      return 23;
    case "InvalidNodeTypeError":
      return 24;
    case "DataCloneError":
      return 25;
  }
  return 0;
}

export class DOMException {
  #message: string;
  #name: string;

  constructor(message: any = "", options: any = "Error") {
    this.#message = `${message}`;
    if (options !== null && typeof options === "object") {
      this.#name = options.name === undefined ? "Error" : `${options.name}`;
      if ("cause" in options) {
        Object.defineProperty(this, "cause", {
          value: options.cause,
          configurable: true,
          writable: true,
          enumerable: false,
        });
      }
    } else {
      this.#name = `${options}`;
    }
    Error.captureStackTrace(this);
  }
  get name() {
    return this.#name;
  }
  get message() {
    return this.#message;
  }
  get code() {
    return codeOf(this.#name);
  }
}
// Error() takes no part in making one, yet they are errors; and length is 0, the arguments being optional.
Object.setPrototypeOf(DOMException.prototype, Error.prototype);
Object.defineProperties(DOMException.prototype, {
  [Symbol.toStringTag]: { value: "DOMException", configurable: true },
  name: { enumerable: true },
  message: { enumerable: true },
  code: { enumerable: true },
});
for (let i = 0; i < CODES.length; i++) {
  const constant = { value: i + 1, enumerable: true };
  Object.defineProperty(DOMException, CODES[i], constant);
  Object.defineProperty(DOMException.prototype, CODES[i], constant);
}
