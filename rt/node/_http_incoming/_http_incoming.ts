// A part of node:http under the name that it had before.
import http from "node:http";

export default {
  IncomingMessage: http.IncomingMessage,
};
