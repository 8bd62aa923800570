// Names of subclasses, and messages of several lines.
class ValidationError extends Error {
  constructor(field, message) {
    super(message);
    this.name = 'ValidationError';
    this.field = field;
  }
}
class Plain extends Error {}
console.log(
  `${new Plain('m')}`,
  new Plain('x').stack.split('\n')[0],
  new ValidationError('f', 'm').stack.split('\n')[0],
);
throw new ValidationError('email', 'is not valid:\n  two lines');
