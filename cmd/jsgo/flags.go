package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"reflect"
	"strings"
)

// errHelp is returned for --help.
var errHelp = errors.New("help")

// parse reads flags into the struct c.flags and returns the other arguments. The fields' tags are the flags:
//
//	Out string `flag:"o" arg:"FILE" help:"where to write the executable"`
//
// Flags may stand anywhere before "--". With first, everything behind the first other argument is left alone.
func (c *command) parse(args []string, first bool) (rest []string, err error) {
	for len(args) > 0 {
		arg := args[0]
		args = args[1:]
		if arg == "--" {
			return append(rest, args...), nil
		}
		if len(arg) < 2 || arg[0] != '-' {
			rest = append(rest, arg)
			if first {
				if len(args) > 0 && args[0] == "--" {
					args = args[1:]
				}
				return append(rest, args...), nil
			}
			continue
		}
		if args, err = c.flag(strings.TrimPrefix(strings.TrimPrefix(arg, "-"), "-"), args); err != nil {
			return nil, err
		}
	}
	return rest, nil
}

// flag sets one flag; it returns the arguments behind it.
func (c *command) flag(name string, args []string) ([]string, error) {
	name, value, hasValue := strings.Cut(name, "=")
	if name == "help" || name == "h" {
		return nil, errHelp
	}
	field := c.field(name)
	if !field.IsValid() {
		return nil, fmt.Errorf("there is no flag -%s; jsgo help %s lists them", name, c.name)
	}
	if field.Kind() == reflect.Bool {
		if hasValue && value != "true" && value != "false" {
			return nil, fmt.Errorf("-%s is true or false", name)
		}
		field.SetBool(value != "false")
		return args, nil
	}
	if !hasValue {
		if len(args) == 0 {
			return nil, fmt.Errorf("-%s needs a value", name)
		}
		value, args = args[0], args[1:]
	}
	field.SetString(value)
	return args, nil
}

// field is the field of a flag; not valid if there is none.
func (c *command) field(name string) reflect.Value {
	if c.flags == nil {
		return reflect.Value{}
	}
	s := reflect.ValueOf(c.flags).Elem()
	for i := range s.NumField() {
		if s.Type().Field(i).Tag.Get("flag") == name {
			return s.Field(i)
		}
	}
	return reflect.Value{}
}

// arguments is parse for commands that want between low and high arguments; ok is false when the command is over.
func (c *command) arguments(args []string, low, high int) (rest []string, code int, ok bool) {
	rest, err := c.parse(args, false)
	switch {
	case err == errHelp:
		c.usage(os.Stdout)
		return nil, exitOK, false
	case err != nil:
		return nil, fail(exitUsage, err), false
	case len(rest) < low || len(rest) > high:
		c.usage(os.Stderr)
		return nil, exitUsage, false
	}
	return rest, exitOK, true
}

func (c *command) usage(w io.Writer) {
	line := "Usage: jsgo " + c.name
	if c.flags != nil {
		line += " [FLAGS]"
	}
	fmt.Fprintf(w, "jsgo %s: %s\n\n%s\n", c.name, c.summary, strings.TrimSpace(line+" "+c.args))
	if c.flags == nil {
		return
	}
	fmt.Fprintln(w)
	t := reflect.TypeOf(c.flags).Elem()
	for i := range t.NumField() {
		tag := t.Field(i).Tag
		name := "-" + tag.Get("flag")
		if len(tag.Get("flag")) > 1 {
			name = "-" + name
		}
		if arg := tag.Get("arg"); arg != "" {
			name += " " + arg
		}
		fmt.Fprintf(w, "  %-20s %s\n", name, tag.Get("help"))
	}
}
