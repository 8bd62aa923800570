// How many colours a terminal shows: https://nodejs.org/api/tty.html#writestreamgetcolordepthenv
import { validateInteger } from "../internal/validators.ts";

const COLORS_2 = 1, COLORS_16 = 4, COLORS_256 = 8, COLORS_16M = 24;

function forced(value: string): number {
  switch (value) {
    case "": case "1": case "true": return COLORS_16;
    case "2": return COLORS_256;
    case "3": return COLORS_16M;
    default: return COLORS_2;
  }
}

function ofTerm(term: string): number {
  switch (term) {
    case "mosh": case "terminator": return COLORS_16M;
    case "eterm": case "cons25": case "console": case "cygwin": case "dtterm": case "gnome": case "hurd": case "jfbterm": case "konsole":
    case "kterm": case "mlterm": case "putty": case "st":
      return COLORS_16;
    case "rxvt-unicode-24bit": return COLORS_16M;
  }
  if (/ansi|color|linux|direct|^con[0-9]*x[0-9]|^rxvt|^screen|^xterm|^vt100|^vt220/.test(term)) return COLORS_16;
  return 0;
}

function ofCI(env: any): number {
  for (const name of ["APPVEYOR", "BUILDKITE", "CIRCLECI", "DRONE", "GITEA_ACTIONS", "GITHUB_ACTIONS", "GITLAB_CI", "TRAVIS"]) {
    if (!(name in env)) continue;
    return name === "CIRCLECI" || name.endsWith("_ACTIONS") ? COLORS_16M : COLORS_256;
  }
  return env.CI_NAME === "codeship" ? COLORS_256 : COLORS_2;
}

export function getColorDepth(env: any = process.env): number {
  if (env.FORCE_COLOR !== undefined) return forced(env.FORCE_COLOR);
  if (env.NODE_DISABLE_COLORS !== undefined && env.NODE_DISABLE_COLORS !== "") return COLORS_2;
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== "") return COLORS_2;
  if (env.TERM === "dumb") return COLORS_2;
  if (env.TMUX) return COLORS_16M;
  if ("TF_BUILD" in env && "AGENT_NAME" in env) return COLORS_16;
  if ("CI" in env) return ofCI(env);
  if ("TEAMCITY_VERSION" in env) return /^(9\.(0*[1-9]\d*)\.|\d{2,}\.)/.test(env.TEAMCITY_VERSION) ? COLORS_16 : COLORS_2;
  switch (env.TERM_PROGRAM) {
    case "iTerm.app": return !env.TERM_PROGRAM_VERSION || /^[0-2]\./.test(env.TERM_PROGRAM_VERSION) ? COLORS_256 : COLORS_16M;
    case "HyperTerm": case "MacTerm": return COLORS_16M;
    case "Apple_Terminal": return COLORS_256;
  }
  if (env.COLORTERM === "truecolor" || env.COLORTERM === "24bit") return COLORS_16M;
  if (env.TERM) {
    if (/truecolor/.test(env.TERM)) return COLORS_16M;
    if (/^xterm-256/.test(env.TERM)) return COLORS_256;
    const depth = ofTerm(env.TERM.toLowerCase());
    if (depth !== 0) return depth;
  }
  return env.COLORTERM ? COLORS_16 : COLORS_2;
}

export function hasColors(this: any, count?: any, env?: any): boolean {
  if (env === undefined && (count === undefined || (typeof count === "object" && count !== null))) {
    env = count;
    count = 16;
  } else {
    validateInteger(count, "count", 2);
  }
  const depth = this?.getColorDepth ? this.getColorDepth(env) : getColorDepth(env);
  return count <= 2 ** depth;
}
