package js

// maxCallMisses is after how many unknown layouts a Calls learns no more.
const maxCallMisses = 64

// Calls is the inline cache of a method call: the functions that objects of a
// few layouts inherit under one name. What is known ends with the realm's epoch,
// which changes when a prototype does, or a function that is in one.
type Calls struct {
	known  [4]callEntry
	epoch  uint32
	count  uint8
	misses uint8
	others uint8 // how often it was not the first
}

type callEntry struct {
	shape *Shape
	fn    *Function
}

// First reports whether v has the layout that was seen first: then Fn is what
// it inherits.
func (c *Calls) First(r *Realm, v Value) bool {
	return v.p != nil && (*header)(v.p).shape == c.known[0].shape && c.epoch == r.protoEpoch
}

// Fn is the function that objects of the layout that was seen first inherit.
func (c *Calls) Fn() *Function { return c.known[0].fn }

// Find returns the function that v inherits as a data property, or nil: then
// the property must be read as any other.
func (c *Calls) Find(r *Realm, v Value, key PropertyKey) *Function {
	return c.find(r, v, key, false)
}

// Getter is Find of the getter of an accessor property.
func (c *Calls) Getter(r *Realm, v Value, key PropertyKey) *Function {
	return c.find(r, v, key, true)
}

func (c *Calls) find(r *Realm, v Value, key PropertyKey, getter bool) *Function {
	o := v.AsObject()
	if o == nil {
		return nil
	}
	if c.epoch == r.protoEpoch {
		for i := range c.known[:c.count] {
			if c.known[i].shape == o.shape {
				return c.hit(i)
			}
		}
	}
	if c.misses >= maxCallMisses {
		return nil
	}
	x := r.lookups.find(r, v, key)
	if x == nil {
		r.lookups.fill(r, v, o, o, key)
		if x = r.lookups.find(r, v, key); x == nil {
			return nil
		}
	}
	if x.holder == nil || x.absent || x.accessor != getter {
		return nil
	}
	return c.enter(r, o.shape, x.function())
}

// hit returns the function of entry i, which becomes the first from time to time.
func (c *Calls) hit(i int) *Function {
	fn := c.known[i].fn
	if c.others++; c.others >= 64 {
		c.others = 0
		c.known[0], c.known[i] = c.known[i], c.known[0]
	}
	return fn
}

// function is the function or getter that x has found on a prototype, or nil.
func (x *lookupEntry) function() *Function {
	v := x.holder.Slot(x.slot)
	if !x.accessor {
		return v.AsFunction()
	}
	get := (*Accessor)(v.p).Get
	if get == nil {
		return nil
	}
	return get.Value().AsFunction()
}

// enter remembers what objects of a layout inherit; in the place of the last
// one where all are taken.
func (c *Calls) enter(r *Realm, s *Shape, fn *Function) *Function {
	if fn == nil {
		return nil
	}
	if c.epoch != r.protoEpoch {
		c.known, c.count, c.epoch = [4]callEntry{}, 0, r.protoEpoch
	}
	if int(c.count) < len(c.known) {
		c.count++
	} else {
		c.misses++
	}
	c.known[c.count-1] = callEntry{s, fn}
	return fn
}

// Callee is the function that Find has returned, v where that is nil.
func Callee(fn *Function, v Value) Value {
	if fn != nil {
		return fn.Value()
	}
	return v
}
