// A part of node:http under the name that it had before.
import http from "node:http";

export default {
  STATUS_CODES: http.STATUS_CODES,
  Server: http.Server,
  ServerResponse: http.ServerResponse,
};
