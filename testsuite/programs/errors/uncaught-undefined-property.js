const user = { profile: null };
console.log('start');
console.log(user.profile.name.first);
