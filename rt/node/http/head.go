package http

import (
	"strconv"
	"time"

	"jsgo/rt/internal/datetime"
	"jsgo/rt/js"
	"jsgo/rt/node/internal/native"
)

// The lines that a message itself adds to its head.
const (
	addDate = 1 << iota
	addClose
	addKeepAlive
	addTimeout
	addMaxRequests
	addContentLength
	addChunked
)

// A headWriter puts heads together.
type headWriter struct {
	buf    []byte
	second int64 // of date
	date   []byte
}

// headKey is where a realm keeps its *headWriter.
var headKey js.StateKey

func headWriterOf(r *js.Realm) *headWriter {
	w, _ := r.State(&headKey).(*headWriter)
	if w == nil {
		w = &headWriter{}
		r.SetState(&headKey, w)
	}
	return w
}

// RenderHead is renderHead(h, start, add, timeout, max, length): start, the headers of h, whose values are
// Strings and Numbers, the lines that add says, and the empty line.
func RenderHead(r *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	w := headWriterOf(r)
	w.buf = w.buf[:0]
	e := w.value(r, js.Arg(args, 1))
	if h := headersOf(args); h != nil && e == nil {
		for i := range h.fields {
			w.buf = append(w.buf, h.fields[i].given.Str().Latin1()...)
			w.text(": ")
			if e = w.value(r, h.fields[i].value); e != nil {
				break
			}
			w.text("\r\n")
		}
	}
	if e == nil {
		e = w.added(r, native.Int(args, 2), args[3:])
	}
	if e != nil {
		return js.Undefined(), e
	}
	return js.Latin1(append([]byte(nil), w.buf...)).Value(), nil
}

// added appends what add says; args are timeout, max and length.
func (w *headWriter) added(r *js.Realm, add int, args []js.Value) (e *js.Throw) {
	if add&addDate != 0 {
		w.text("Date: ")
		w.buf = append(w.buf, w.now(time.Now())...)
		w.text("\r\n")
	}
	if add&addClose != 0 {
		w.text("Connection: close\r\n")
	}
	if add&addKeepAlive != 0 {
		w.text("Connection: keep-alive\r\n")
	}
	if add&addTimeout != 0 {
		w.text("Keep-Alive: timeout=")
		e = w.value(r, js.Arg(args, 0))
		if add&addMaxRequests != 0 && e == nil {
			w.text(", max=")
			e = w.value(r, js.Arg(args, 1))
		}
		w.text("\r\n")
	}
	if add&addContentLength != 0 && e == nil {
		w.text("Content-Length: ")
		e = w.value(r, js.Arg(args, 2))
		w.text("\r\n")
	}
	if add&addChunked != 0 {
		w.text("Transfer-Encoding: chunked\r\n")
	}
	w.text("\r\n")
	return e
}

func (w *headWriter) text(s string) { w.buf = append(w.buf, s...) }

// value appends ToString of a value. What is not Latin-1 loses its upper bits, as when it is written.
func (w *headWriter) value(r *js.Realm, v js.Value) *js.Throw {
	if v.IsNum() {
		if i := int(v.Float()); float64(i) == v.Float() {
			w.buf = strconv.AppendInt(w.buf, int64(i), 10)
			return nil
		}
	}
	s, e := js.ToString(r, v)
	switch {
	case e != nil:
		return e
	case s.IsWide():
		for _, u := range s.Wide() {
			w.buf = append(w.buf, byte(u))
		}
	default:
		w.buf = append(w.buf, s.Latin1()...)
	}
	return nil
}

// now returns the text of the Date header, https://www.rfc-editor.org/rfc/rfc9110#name-date-time-formats.
func (w *headWriter) now(t time.Time) []byte {
	if second := t.Unix(); second != w.second || w.date == nil {
		w.second = second
		w.date = datetime.AppendUTC(w.date[:0], float64(second*1000))
	}
	return w.date
}

// Twin is twin(o): an object like o, or undefined where that is not possible.
func Twin(_ *js.Realm, _ js.Value, args []js.Value) (js.Value, *js.Throw) {
	if o := js.Arg(args, 0).AsObject(); o != nil {
		if t := o.Twin(); t != nil {
			return t.Value(), nil
		}
	}
	return js.Undefined(), nil
}
