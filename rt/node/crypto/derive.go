package crypto

import (
	"crypto/hkdf"
	"crypto/pbkdf2"
	"crypto/rand"
	"crypto/subtle"

	"golang.org/x/crypto/scrypt"

	"jsgo/rt/js"
	"jsgo/rt/node/internal/native"
)

// RandomFill fills an array: randomFill(bytes).
func RandomFill(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	rand.Read(native.Bytes(args, 0))
	return native.Done()
}

// RandomFillAsync is RandomFill on another goroutine: randomFillAsync(bytes, cb).
func RandomFillAsync(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	b := native.Bytes(args, 0)
	native.Later(r, js.Arg(args, 1), func() { rand.Read(b) }, js.Undefined)
	return native.Done()
}

// TimingSafeEqual compares two arrays of one length.
func TimingSafeEqual(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return js.Bool(subtle.ConstantTimeCompare(native.Bytes(args, 0), native.Bytes(args, 1)) == 1), nil
}

// derivation returns the derived bytes, nil where the parameters are refused.
type derivation func() []byte

func (d derivation) now(r *js.Realm) (js.Value, *js.Throw) { return derived(r, d()), nil }

func (d derivation) later(r *js.Realm, f js.Value) (js.Value, *js.Throw) {
	var out []byte
	native.Later(r, f, func() { out = d() }, func() js.Value { return derived(r, out) })
	return native.Done()
}

func derived(r *js.Realm, b []byte) js.Value {
	if b == nil {
		return js.Null()
	}
	return js.NewUint8Array(r, b).Value()
}

// copied is an argument's bytes for another goroutine.
func copied(args []js.Value, i int) []byte { return append([]byte{}, native.Bytes(args, i)...) }

// pbkdf2Of reads (password, salt, iterations, length, digest).
func pbkdf2Of(args []js.Value) derivation {
	password, salt := copied(args, 0), copied(args, 1)
	iterations, size, make := native.Int(args, 2), native.Int(args, 3), newHash(native.Text(args, 4))
	return func() []byte {
		if size == 0 {
			return []byte{}
		}
		out, err := pbkdf2.Key(make, string(password), salt, iterations, size)
		if err != nil {
			return nil
		}
		return out
	}
}

// Pbkdf2 is PBKDF2 of RFC 8018.
func Pbkdf2(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return pbkdf2Of(args).now(r)
}

// Pbkdf2Async is Pbkdf2 on another goroutine.
func Pbkdf2Async(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return pbkdf2Of(args).later(r, js.Arg(args, 5))
}

// scryptOf reads (password, salt, length, N, r, p).
func scryptOf(args []js.Value) derivation {
	password, salt, size := copied(args, 0), copied(args, 1), native.Int(args, 2)
	n, block, parallel := native.Int(args, 3), native.Int(args, 4), native.Int(args, 5)
	return func() []byte {
		if size == 0 {
			return []byte{}
		}
		out, err := scrypt.Key(password, salt, n, block, parallel, size)
		if err != nil {
			return nil
		}
		return out
	}
}

// Scrypt is RFC 7914.
func Scrypt(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return scryptOf(args).now(r)
}

// ScryptAsync is Scrypt on another goroutine.
func ScryptAsync(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return scryptOf(args).later(r, js.Arg(args, 6))
}

// hkdfOf reads (digest, key, salt, info, length).
func hkdfOf(args []js.Value) derivation {
	make := newHash(native.Text(args, 0))
	key, salt, info, size := copied(args, 1), copied(args, 2), copied(args, 3), native.Int(args, 4)
	return func() []byte {
		out, err := hkdf.Key(make, key, salt, string(info), size)
		if err != nil {
			return nil
		}
		return out
	}
}

// Hkdf is RFC 5869.
func Hkdf(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return hkdfOf(args).now(r)
}

// HkdfAsync is Hkdf on another goroutine.
func HkdfAsync(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return hkdfOf(args).later(r, js.Arg(args, 5))
}

// DigestSize returns the bytes of a hash, 0 where there is none such.
func DigestSize(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	if make := newHash(native.Text(args, 0)); make != nil {
		return js.Int(make().Size()), nil
	}
	return js.Int(0), nil
}
