const twice = (x) => x * 2;
export default twice;
export { twice as 'module.exports' };
