// readline/promises: https://nodejs.org/api/readline.html#promises-api
import { promises } from "./readline.ts";

export default promises;
