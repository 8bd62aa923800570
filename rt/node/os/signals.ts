// Signal names and numbers of Linux: os.constants.signals, process.kill, child_process.

export function signals(): Record<string, number> {
  return {
    SIGHUP: 1, SIGINT: 2, SIGQUIT: 3, SIGILL: 4, SIGTRAP: 5, SIGABRT: 6, SIGIOT: 6, SIGBUS: 7, SIGFPE: 8, SIGKILL: 9,
    SIGUSR1: 10, SIGSEGV: 11, SIGUSR2: 12, SIGPIPE: 13, SIGALRM: 14, SIGTERM: 15, SIGCHLD: 17, SIGSTKFLT: 16, SIGCONT: 18,
    SIGSTOP: 19, SIGTSTP: 20, SIGTTIN: 21, SIGTTOU: 22, SIGURG: 23, SIGXCPU: 24, SIGXFSZ: 25, SIGVTALRM: 26,
    SIGPROF: 27, SIGWINCH: 28, SIGIO: 29, SIGPOLL: 29, SIGPWR: 30, SIGSYS: 31,
  };
}

/** The number of a signal's name, 0 when there is none such. */
export function signalNumber(name: string | undefined): number {
  if (typeof name !== "string") return 0;
  const table = signals();
  return Object.hasOwn(table, name) ? table[name] : 0;
}

/** The first name of a signal's number, as node reports how a child died. */
export function signalName(number: number): string | null {
  const table = signals();
  for (const name in table) if (table[name] === number) return name;
  return null;
}
