package builtins
