export const internal = 'by imports';
