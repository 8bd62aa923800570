// DeltaBlue: an incremental solver of one-way constraints with strengths. A
// plan is the order in which the constraints that hold must run.
const REQUIRED = 0, STRONG = 2, NORMAL = 4, WEAK_DEFAULT = 6, WEAKEST = 7;
const stronger = (a, b) => a < b;
const weaker = (a, b) => a > b;

class Variable {
  constructor(name, value = 0) {
    this.name = name;
    this.value = value;
    this.constraints = [];
    this.determinedBy = null;
    this.mark = 0;
    this.strength = WEAKEST;
    this.stay = true;
  }
}

class Constraint {
  constructor(strength) {
    this.strength = strength;
  }
  isInput() { return false; }

  add(planner) {
    this.attach();
    planner.incrementalAdd(this);
  }
  destroy(planner) {
    if (this.isSatisfied()) planner.incrementalRemove(this);
    else this.detach();
  }
  // satisfy enforces this constraint if it can and returns the one it displaced.
  satisfy(planner, mark) {
    this.chooseMethod(mark);
    if (!this.isSatisfied()) {
      if (this.strength === REQUIRED) throw new Error('a required constraint cannot be satisfied');
      return null;
    }
    this.markInputs(mark);
    const out = this.output();
    const displaced = out.determinedBy;
    if (displaced !== null) displaced.markUnsatisfied();
    out.determinedBy = this;
    if (!planner.propagate(this, mark)) throw new Error('cycle');
    out.mark = mark;
    return displaced;
  }
}

class UnaryConstraint extends Constraint {
  constructor(variable, strength) {
    super(strength);
    this.variable = variable;
    this.satisfied = false;
  }
  attach() { this.variable.constraints.push(this); }
  detach() {
    remove(this.variable.constraints, this);
    this.satisfied = false;
  }
  chooseMethod(mark) {
    this.satisfied = this.variable.mark !== mark && stronger(this.strength, this.variable.strength);
  }
  isSatisfied() { return this.satisfied; }
  markUnsatisfied() { this.satisfied = false; }
  markInputs() {}
  inputsKnown() { return true; }
  output() { return this.variable; }
  recalculate() {
    this.variable.strength = this.strength;
    this.variable.stay = !this.isInput();
    if (this.variable.stay) this.execute();
  }
  execute() {}
}

class StayConstraint extends UnaryConstraint {}

class EditConstraint extends UnaryConstraint {
  isInput() { return true; }
}

const NONE = 0, FORWARD = 1, BACKWARD = -1;

class BinaryConstraint extends Constraint {
  constructor(first, second, strength) {
    super(strength);
    this.first = first;
    this.second = second;
    this.direction = NONE;
  }
  attach() {
    this.first.constraints.push(this);
    this.second.constraints.push(this);
    this.direction = NONE;
  }
  detach() {
    remove(this.first.constraints, this);
    remove(this.second.constraints, this);
    this.direction = NONE;
  }
  chooseMethod(mark) {
    const { first, second, strength } = this;
    if (first.mark === mark) this.direction = second.mark !== mark && stronger(strength, second.strength) ? FORWARD : NONE;
    else if (second.mark === mark) this.direction = stronger(strength, first.strength) ? BACKWARD : NONE;
    else if (weaker(first.strength, second.strength)) this.direction = stronger(strength, first.strength) ? BACKWARD : NONE;
    else this.direction = stronger(strength, second.strength) ? FORWARD : NONE;
  }
  isSatisfied() { return this.direction !== NONE; }
  markUnsatisfied() { this.direction = NONE; }
  input() { return this.direction === FORWARD ? this.first : this.second; }
  output() { return this.direction === FORWARD ? this.second : this.first; }
  markInputs(mark) { this.input().mark = mark; }
  inputsKnown(mark) {
    const i = this.input();
    return i.mark === mark || i.stay || i.determinedBy === null;
  }
  recalculate() {
    const from = this.input(), to = this.output();
    to.strength = Math.max(this.strength, from.strength);
    to.stay = from.stay;
    if (to.stay) this.execute();
  }
}

class EqualityConstraint extends BinaryConstraint {
  execute() { this.output().value = this.input().value; }
}

class ScaleConstraint extends BinaryConstraint {
  constructor(source, scale, offset, target, strength) {
    super(source, target, strength);
    this.scale = scale;
    this.offset = offset;
  }
  attach() {
    super.attach();
    this.scale.constraints.push(this);
    this.offset.constraints.push(this);
  }
  detach() {
    super.detach();
    remove(this.scale.constraints, this);
    remove(this.offset.constraints, this);
  }
  markInputs(mark) {
    super.markInputs(mark);
    this.scale.mark = this.offset.mark = mark;
  }
  execute() {
    if (this.direction === FORWARD) this.second.value = this.first.value * this.scale.value + this.offset.value;
    else this.first.value = (this.second.value - this.offset.value) / this.scale.value;
  }
  recalculate() {
    const from = this.input(), to = this.output();
    to.strength = Math.max(this.strength, from.strength);
    to.stay = from.stay && this.scale.stay && this.offset.stay;
    if (to.stay) this.execute();
  }
}

function remove(list, item) {
  const i = list.indexOf(item);
  if (i >= 0) list.splice(i, 1);
}

class Planner {
  constructor() {
    this.mark = 0;
  }
  incrementalAdd(constraint) {
    const mark = ++this.mark;
    for (let c = constraint.satisfy(this, mark); c !== null;) c = c.satisfy(this, mark);
  }
  incrementalRemove(constraint) {
    const out = constraint.output();
    constraint.markUnsatisfied();
    constraint.detach();
    const unsatisfied = this.removePropagateFrom(out);
    for (let strength = REQUIRED; strength <= WEAKEST; strength++) {
      for (const c of unsatisfied) if (c.strength === strength) this.incrementalAdd(c);
    }
  }
  propagate(constraint, mark) {
    const todo = [constraint];
    while (todo.length > 0) {
      const c = todo.pop();
      if (c.output().mark === mark) {
        this.incrementalRemove(constraint);
        return false;
      }
      c.recalculate();
      this.addConsumers(c.output(), todo);
    }
    return true;
  }
  addConsumers(variable, list) {
    for (const c of variable.constraints) if (c !== variable.determinedBy && c.isSatisfied()) list.push(c);
  }
  removePropagateFrom(out) {
    out.determinedBy = null;
    out.strength = WEAKEST;
    out.stay = true;
    const unsatisfied = [], todo = [out];
    while (todo.length > 0) {
      const v = todo.pop();
      for (const c of v.constraints) if (!c.isSatisfied()) unsatisfied.push(c);
      for (const c of v.constraints) {
        if (c === v.determinedBy || !c.isSatisfied()) continue;
        c.recalculate();
        todo.push(c.output());
      }
    }
    return unsatisfied;
  }
  planFrom(inputs) {
    const mark = ++this.mark;
    const plan = [], todo = inputs.filter((c) => c.isInput() && c.isSatisfied());
    while (todo.length > 0) {
      const c = todo.pop();
      if (c.output().mark === mark || !c.inputsKnown(mark)) continue;
      plan.push(c);
      c.output().mark = mark;
      this.addConsumers(c.output(), todo);
    }
    return plan;
  }
}

function edit(planner, variable, values) {
  const constraint = new EditConstraint(variable, STRONG);
  constraint.add(planner);
  const plan = planner.planFrom([constraint]);
  for (const value of values) {
    variable.value = value;
    for (const c of plan) c.execute();
  }
  constraint.destroy(planner);
}

// chain: equal variables in a row; an edit of the first reaches the last.
function chain(n) {
  const planner = new Planner();
  const variables = Array.from({ length: n + 1 }, (_, i) => new Variable(`v${i}`));
  for (let i = 0; i < n; i++) new EqualityConstraint(variables[i], variables[i + 1], REQUIRED).add(planner);
  new StayConstraint(variables[n], WEAK_DEFAULT).add(planner);
  edit(planner, variables[0], Array.from({ length: 100 }, (_, i) => i));
  return variables[n].value;
}

// projection: pairs tied by scale and offset, edited at either end.
function projection(n) {
  const planner = new Planner();
  const scale = new Variable('scale', 10), offset = new Variable('offset', 1000);
  const sources = [], targets = [];
  for (let i = 0; i < n; i++) {
    sources.push(new Variable(`source${i}`, i));
    targets.push(new Variable(`target${i}`, i));
    new StayConstraint(sources[i], NORMAL).add(planner);
    new ScaleConstraint(sources[i], scale, offset, targets[i], REQUIRED).add(planner);
  }
  edit(planner, sources[0], [17]);
  edit(planner, targets[0], [1050]);
  const seen = [targets[0].value, sources[0].value];
  edit(planner, scale, [5]);
  edit(planner, offset, [2000]);
  return seen.concat(targets[n - 1].value);
}

let checksum = 0;
for (let round = 0; round < 900; round++) {
  checksum += chain(1000);
  for (const v of projection(1000)) checksum += v;
}
console.log(checksum, projection(100).join(' '));
