package http

import (
	"strings"

	"jsgo/rt/js"
)

// A nameCache has the Strings of the names that messages repeat: methods, fields, reason
// phrases. It forgets everything when a peer fills it with names of its own.
type nameCache struct {
	values map[string]js.Value
}

const (
	maxNames   = 256
	maxNameLen = 40
)

// namesKey is where a realm keeps its *nameCache.
var namesKey js.StateKey

func namesOf(r *js.Realm) *nameCache {
	c, _ := r.State(&namesKey).(*nameCache)
	if c == nil {
		c = &nameCache{values: map[string]js.Value{}}
		r.SetState(&namesKey, c)
	}
	return c
}

func (c *nameCache) value(name string) js.Value {
	if len(name) > maxNameLen || name == "" {
		return latin1(name)
	}
	if v, ok := c.values[name]; ok {
		return v
	}
	if len(c.values) >= maxNames {
		clear(c.values)
	}
	own := strings.Clone(name)
	v := latin1(own)
	c.values[own] = v
	return v
}
