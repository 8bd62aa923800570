// Where timers wait: a list for each duration, and a heap of the lists by when their first timer is due.

/** A doubly linked ring; the head is a member, and a timer is linked through _idleNext and _idlePrev. */
export class TimersList {
  _idleNext: any;
  _idlePrev: any;
  expiry: number;
  id: number;
  msecs: number;
  priorityQueuePosition: number | null = null;

  constructor(expiry: number, msecs: number, id: number) {
    this._idleNext = this;
    this._idlePrev = this;
    this.expiry = expiry;
    this.id = id;
    this.msecs = msecs;
  }
}

export function peek(list: TimersList): any {
  return list._idlePrev === list ? null : list._idlePrev;
}

export function isEmpty(list: TimersList): boolean {
  return list._idleNext === list;
}

export function remove(item: any): void {
  if (item._idleNext) item._idleNext._idlePrev = item._idlePrev;
  if (item._idlePrev) item._idlePrev._idleNext = item._idleNext;
  item._idleNext = null;
  item._idlePrev = null;
}

/** Adds at the back: _idlePrev of the head is the oldest. */
export function append(list: TimersList, item: any): void {
  if (item._idleNext || item._idlePrev) remove(item);
  item._idleNext = list._idleNext;
  item._idlePrev = list;
  list._idleNext._idlePrev = item;
  list._idleNext = item;
}

function before(a: TimersList, b: TimersList): boolean {
  return a.expiry === b.expiry ? a.id < b.id : a.expiry < b.expiry;
}

/** A binary heap; each list knows its position, so that it can leave from the middle. */
export class ListHeap {
  items: TimersList[] = [];

  peek(): TimersList | undefined {
    return this.items[0];
  }
  insert(list: TimersList): void {
    this.items.push(list);
    list.priorityQueuePosition = this.items.length - 1;
    this.up(this.items.length - 1);
  }
  removeAt(position: number): void {
    const last = this.items.pop()!;
    if (position === this.items.length) return;
    this.place(last, position);
    this.down(position);
    this.up(last.priorityQueuePosition!);
  }
  place(list: TimersList, position: number): void {
    this.items[position] = list;
    list.priorityQueuePosition = position;
  }
  up(position: number): void {
    const list = this.items[position];
    while (position > 0) {
      const parent = (position - 1) >> 1;
      if (!before(list, this.items[parent])) break;
      this.place(this.items[parent], position);
      position = parent;
    }
    this.place(list, position);
  }
  down(position: number): void {
    const list = this.items[position];
    const n = this.items.length;
    for (;;) {
      let child = 2 * position + 1;
      if (child >= n) break;
      if (child + 1 < n && before(this.items[child + 1], this.items[child])) child++;
      if (!before(this.items[child], list)) break;
      this.place(this.items[child], position);
      position = child;
    }
    this.place(list, position);
  }
}
