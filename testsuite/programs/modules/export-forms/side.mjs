console.log('side');
export var late = 'late';
