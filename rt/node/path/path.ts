// path: https://nodejs.org/docs/latest-v20.x/api/path.html. All in TypeScript; jsgo's programs run on POSIX systems.

import posix from "./posix_impl.ts";
import win32 from "./win32_impl.ts";

posix.win32 = win32;
win32.win32 = win32;
win32.posix = posix;

export default posix;
