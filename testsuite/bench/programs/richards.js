// Richards: the scheduler of a small operating system with an idle task, a
// worker, two handlers and two devices that pass packets to each other.
const IDLE = 0, WORKER = 1, HANDLER_A = 2, HANDLER_B = 3, DEVICE_A = 4, DEVICE_B = 5;
const DEVICE_PACKET = 0, WORK_PACKET = 1;
const PACKET_SIZE = 4;

class Packet {
  constructor(link, id, kind) {
    this.link = link;
    this.id = id;
    this.kind = kind;
    this.datum = 0;
    this.data = new Array(PACKET_SIZE).fill(0);
  }
  appendTo(queue) {
    this.link = null;
    if (queue === null) return this;
    let last = queue;
    while (last.link !== null) last = last.link;
    last.link = this;
    return queue;
  }
}

class TaskControlBlock {
  constructor(link, id, priority, queue, task) {
    this.link = link;
    this.id = id;
    this.priority = priority;
    this.queue = queue;
    this.task = task;
    this.pending = queue !== null;
    this.waiting = true;
    this.held = false;
  }
  get isBlocked() { return this.held || (this.waiting && !this.pending); }

  takePacket() {
    if (!(this.waiting && this.pending)) return null;
    const packet = this.queue;
    this.queue = packet.link;
    this.waiting = false;
    this.pending = this.queue !== null;
    return packet;
  }
  addPacket(current, packet) {
    if (this.queue !== null) {
      packet.appendTo(this.queue);
      return current;
    }
    this.queue = packet;
    packet.link = null;
    this.pending = true;
    return this.priority > current.priority ? this : current;
  }
}

class Scheduler {
  constructor() {
    this.blocks = new Array(6).fill(null);
    this.list = null;
    this.current = null;
    this.queued = 0;
    this.holds = 0;
  }
  add(id, priority, queue, task, running = false) {
    const block = new TaskControlBlock(this.list, id, priority, queue, task);
    if (running) block.waiting = false;
    this.list = this.blocks[id] = block;
  }
  run() {
    this.current = this.list;
    while (this.current !== null) {
      const block = this.current;
      this.current = block.isBlocked ? block.link : block.task.run(this, block.takePacket());
    }
  }
  hold() {
    this.holds++;
    this.current.held = true;
    return this.current.link;
  }
  release(id) {
    const block = this.blocks[id];
    block.held = false;
    return block.priority > this.current.priority ? block : this.current;
  }
  wait() {
    this.current.waiting = true;
    return this.current;
  }
  send(packet) {
    const block = this.blocks[packet.id];
    this.queued++;
    packet.link = null;
    packet.id = this.current.id;
    return block.addPacket(this.current, packet);
  }
}

class IdleTask {
  constructor(count) {
    this.seed = 1;
    this.count = count;
  }
  run(scheduler) {
    if (--this.count === 0) return scheduler.hold();
    if ((this.seed & 1) === 0) {
      this.seed >>= 1;
      return scheduler.release(DEVICE_A);
    }
    this.seed = (this.seed >> 1) ^ 0xd008;
    return scheduler.release(DEVICE_B);
  }
}

class WorkerTask {
  constructor() {
    this.target = HANDLER_A;
    this.letter = 0;
  }
  run(scheduler, packet) {
    if (packet === null) return scheduler.wait();
    this.target = this.target === HANDLER_A ? HANDLER_B : HANDLER_A;
    packet.id = this.target;
    packet.datum = 0;
    for (let i = 0; i < PACKET_SIZE; i++) {
      this.letter = this.letter === 26 ? 1 : this.letter + 1;
      packet.data[i] = this.letter;
    }
    return scheduler.send(packet);
  }
}

class HandlerTask {
  constructor() {
    this.work = null;
    this.devices = null;
  }
  run(scheduler, packet) {
    if (packet !== null) {
      if (packet.kind === WORK_PACKET) this.work = packet.appendTo(this.work);
      else this.devices = packet.appendTo(this.devices);
    }
    const { work } = this;
    if (work === null) return scheduler.wait();
    if (work.datum >= PACKET_SIZE) {
      this.work = work.link;
      return scheduler.send(work);
    }
    const device = this.devices;
    if (device === null) return scheduler.wait();
    this.devices = device.link;
    device.datum = work.data[work.datum++];
    return scheduler.send(device);
  }
}

class DeviceTask {
  constructor() {
    this.packet = null;
  }
  run(scheduler, packet) {
    if (packet !== null) {
      this.packet = packet;
      return scheduler.hold();
    }
    const done = this.packet;
    if (done === null) return scheduler.wait();
    this.packet = null;
    return scheduler.send(done);
  }
}

const packets = (n, id, kind) => n === 0 ? null : new Packet(packets(n - 1, id, kind), id, kind);

function simulate() {
  const s = new Scheduler();
  s.add(IDLE, 0, null, new IdleTask(10_000), true);
  s.add(WORKER, 1000, packets(2, WORKER, WORK_PACKET), new WorkerTask());
  s.add(HANDLER_A, 2000, packets(3, DEVICE_A, DEVICE_PACKET), new HandlerTask());
  s.add(HANDLER_B, 3000, packets(3, DEVICE_B, DEVICE_PACKET), new HandlerTask());
  s.add(DEVICE_A, 4000, null, new DeviceTask());
  s.add(DEVICE_B, 5000, null, new DeviceTask());
  s.run();
  return s;
}

let queued = 0, holds = 0;
for (let round = 0; round < 1500; round++) {
  const s = simulate();
  queued += s.queued;
  holds += s.holds;
}
console.log(queued / 1500, holds / 1500);
