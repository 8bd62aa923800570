// Package crypto is the native half of crypto over Go's crypto packages: hashes, derivations, random bytes, ciphers, keys and signatures. Classes, checks and errors are in the TypeScript half.
package crypto

import (
	"crypto/hmac"
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha3"
	"crypto/sha512"
	"hash"
	"strings"

	"golang.org/x/crypto/blake2b"
	"golang.org/x/crypto/blake2s"
	"golang.org/x/crypto/ripemd160"

	"jsgo/rt/js"
	"jsgo/rt/node/internal/native"
)

// newHash returns what makes hashes of a name, as OpenSSL spells it in any case; nil where there is none such.
func newHash(name string) func() hash.Hash {
	name = strings.TrimPrefix(strings.ToLower(name), "rsa-")
	switch strings.TrimSuffix(name, "withrsaencryption") {
	case "md5", "ssl3-md5":
		return md5.New
	case "sha1", "sha-1", "sha1-2", "ssl3-sha1":
		return sha1.New
	case "sha224", "sha-224", "sha2-224":
		return sha256.New224
	case "sha256", "sha-256", "sha2-256":
		return sha256.New
	case "sha384", "sha-384", "sha2-384":
		return sha512.New384
	case "sha512", "sha-512", "sha2-512":
		return sha512.New
	case "sha512-224", "sha512/224", "sha-512/224":
		return sha512.New512_224
	case "sha512-256", "sha512/256", "sha-512/256":
		return sha512.New512_256
	case "ripemd", "ripemd160", "rmd160", "ripemd160withrsa":
		return ripemd160.New
	}
	return newerHash(name)
}

func newerHash(name string) func() hash.Hash {
	switch strings.TrimPrefix(name, "id-rsassa-pkcs1-v1_5-with-") {
	case "sha3-224":
		return func() hash.Hash { return sha3.New224() }
	case "sha3-256":
		return func() hash.Hash { return sha3.New256() }
	case "sha3-384":
		return func() hash.Hash { return sha3.New384() }
	case "sha3-512":
		return func() hash.Hash { return sha3.New512() }
	case "blake2b512":
		return func() hash.Hash { h, _ := blake2b.New512(nil); return h }
	case "blake2s256":
		return func() hash.Hash { h, _ := blake2s.New256(nil); return h }
	}
	return nil
}

// shakeHash is an extendable-output function with a length that was chosen.
type shakeHash struct {
	*sha3.SHAKE
	size int
}

func (s *shakeHash) Size() int { return s.size }

func (s *shakeHash) Sum(b []byte) []byte {
	reader := *s.SHAKE
	out := make([]byte, s.size)
	reader.Read(out)
	return append(b, out...)
}

func (s *shakeHash) Clone() (hash.Cloner, error) {
	c := *s.SHAKE
	return &shakeHash{&c, s.size}, nil
}

// shake returns an extendable-output function; size -1 is OpenSSL's default.
func shake(name string, size int) hash.Hash {
	switch strings.ToLower(name) {
	case "shake128":
		return &shakeHash{sha3.NewSHAKE128(), defaultSize(size, 16)}
	case "shake256":
		return &shakeHash{sha3.NewSHAKE256(), defaultSize(size, 32)}
	}
	return nil
}

func defaultSize(size, def int) int {
	if size < 0 {
		return def
	}
	return size
}

// Results of HashNew besides a hash.
const (
	unknownDigest = -1
	badLength     = -2
)

// HashNew begins a hash: hashNew(name, outputLength).
func HashNew(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	name, size := native.Text(args, 0), native.Int(args, 1)
	if h := shake(name, size); h != nil {
		return js.NewHostObject(r, nil, h).Value(), nil
	}
	make := newHash(name)
	if make == nil {
		return js.Int(unknownDigest), nil
	}
	h := make()
	if size >= 0 && size != h.Size() {
		return js.Int(badLength), nil
	}
	return js.NewHostObject(r, nil, h).Value(), nil
}

// HmacNew begins an HMAC: hmacNew(name, key).
func HmacNew(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	make := newHash(native.Text(args, 0))
	if make == nil {
		return js.Int(unknownDigest), nil
	}
	return js.NewHostObject(r, nil, hmac.New(make, native.Bytes(args, 1))).Value(), nil
}

func hashArg(args []js.Value) hash.Hash {
	h, _ := js.HostData(js.Arg(args, 0)).(hash.Hash)
	return h
}

// HashUpdate adds bytes to a hash or HMAC.
func HashUpdate(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	hashArg(args).Write(native.Bytes(args, 1))
	return native.Done()
}

// HashDigest ends a hash or HMAC.
func HashDigest(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return js.NewUint8Array(r, hashArg(args).Sum(nil)).Value(), nil
}

// HashCopy returns a hash in the same state, or undefined where that cannot be made.
func HashCopy(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	c, ok := hashArg(args).(hash.Cloner)
	if !ok {
		return js.Undefined(), nil
	}
	copied, err := c.Clone()
	if err != nil {
		return js.Undefined(), nil
	}
	return js.NewHostObject(r, nil, hash.Hash(copied)).Value(), nil
}

// HasDigest reports whether there is a hash of a name.
func HasDigest(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return js.Bool(newHash(native.Text(args, 0)) != nil), nil
}
