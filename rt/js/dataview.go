package js

// DataView is https://tc39.es/ecma262/#sec-properties-of-dataview-instances.
type DataView struct {
	Object
	Buffer   *ArrayBuffer
	Offset   int
	Length   int  // in bytes, unless Tracking
	Tracking bool // length follows a resizable buffer
}

// NewDataView returns a DataView with a prototype over length bytes of a
// buffer; length -1 means as many as the resizable buffer has.
func NewDataView(r *Realm, b *ArrayBuffer, offset, length int, proto *Object) *DataView {
	d := &DataView{Buffer: b, Offset: offset, Length: max(length, 0), Tracking: length < 0}
	InitObject(r, &d.Object, KindDataView, Ordinary{}, proto)
	return d
}

// AsDataView returns the DataView that v is, or nil.
func (v Value) AsDataView() *DataView {
	if v.Kind() == KindDataView {
		return (*DataView)(v.p)
	}
	return nil
}

// Bytes returns the memory of the view by reference; ok is false where it is
// out of bounds, https://tc39.es/ecma262/#sec-isviewoutofbounds.
func (d *DataView) Bytes() (b []byte, ok bool) {
	data := d.Buffer.Data
	if d.Buffer.Detached || d.Offset > len(data) {
		return nil, false
	}
	if d.Tracking {
		return data[d.Offset:], true
	}
	if d.Offset+d.Length > len(data) {
		return nil, false
	}
	return data[d.Offset : d.Offset+d.Length], true
}
