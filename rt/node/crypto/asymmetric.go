package crypto

import (
	"bytes"
	"crypto"
	"crypto/ecdh"
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
	"crypto/x509"
	"encoding/pem"
	"errors"
	"math/big"
	"strings"

	"jsgo/rt/js"
	"jsgo/rt/node/internal/native"
)

// asymmetric is a private key with its public one, or a public key alone.
type asymmetric struct {
	private crypto.PrivateKey // nil for a public key
	public  crypto.PublicKey
}

// errUnsupported is for keys that Go does not know, and for what is no key.
var errUnsupported = errors.New("unsupported")

func newPrivate(key crypto.PrivateKey) (*asymmetric, error) {
	switch k := key.(type) {
	case *rsa.PrivateKey:
		return &asymmetric{k, &k.PublicKey}, nil
	case *ecdsa.PrivateKey:
		return &asymmetric{k, &k.PublicKey}, nil
	case ed25519.PrivateKey:
		return &asymmetric{k, k.Public()}, nil
	case *ecdh.PrivateKey:
		return &asymmetric{k, k.PublicKey()}, nil
	}
	return nil, errUnsupported
}

func newPublic(key crypto.PublicKey) (*asymmetric, error) {
	switch key.(type) {
	case *rsa.PublicKey, *ecdsa.PublicKey, ed25519.PublicKey, *ecdh.PublicKey:
		return &asymmetric{nil, key}, nil
	}
	return nil, errUnsupported
}

// kind is https://nodejs.org/docs/latest-v20.x/api/crypto.html#keyobjectasymmetrickeytype.
func (a *asymmetric) kind() string {
	switch a.public.(type) {
	case *rsa.PublicKey:
		return "rsa"
	case *ecdsa.PublicKey:
		return "ec"
	case ed25519.PublicKey:
		return "ed25519"
	}
	return "x25519"
}

// parsePEM reads the first block of a text that is a key or a certificate.
func parsePEM(text []byte) (*asymmetric, error) {
	for {
		var block *pem.Block
		if block, text = pem.Decode(text); block == nil {
			return nil, errUnsupported
		}
		if a, err := parseBlock(block); err != errUnsupported {
			return a, err
		}
	}
}

// errEncrypted is for a key that needs a passphrase.
var errEncrypted = errors.New("encrypted")

func parseBlock(block *pem.Block) (*asymmetric, error) {
	if block.Type == "ENCRYPTED PRIVATE KEY" || block.Headers["DEK-Info"] != "" {
		return nil, errEncrypted
	}
	switch block.Type {
	case "PRIVATE KEY":
		return parseDER(block.Bytes, "pkcs8")
	case "RSA PRIVATE KEY":
		return parseDER(block.Bytes, "pkcs1")
	case "EC PRIVATE KEY":
		return parseDER(block.Bytes, "sec1")
	case "PUBLIC KEY":
		return parseDER(block.Bytes, "spki")
	case "RSA PUBLIC KEY":
		return parseDER(block.Bytes, "pkcs1-public")
	case "CERTIFICATE":
		c, err := x509.ParseCertificate(block.Bytes)
		if err != nil {
			return nil, err
		}
		return newPublic(c.PublicKey)
	}
	return nil, errUnsupported
}

func parseDER(der []byte, encoding string) (*asymmetric, error) {
	var private crypto.PrivateKey
	var public crypto.PublicKey
	var err error
	switch encoding {
	case "pkcs8":
		private, err = x509.ParsePKCS8PrivateKey(der)
	case "pkcs1":
		private, err = x509.ParsePKCS1PrivateKey(der)
	case "sec1":
		private, err = x509.ParseECPrivateKey(der)
	case "spki":
		public, err = x509.ParsePKIXPublicKey(der)
	case "pkcs1-public":
		public, err = x509.ParsePKCS1PublicKey(der)
	default:
		return nil, errUnsupported
	}
	switch {
	case err != nil:
		return nil, err
	case private != nil:
		return newPrivate(private)
	}
	return newPublic(public)
}

func (a *asymmetric) marshal(encoding string) ([]byte, error) {
	switch encoding {
	case "pkcs8":
		return x509.MarshalPKCS8PrivateKey(a.private)
	case "spki":
		return x509.MarshalPKIXPublicKey(a.public)
	case "sec1":
		if k, ok := a.private.(*ecdsa.PrivateKey); ok {
			return x509.MarshalECPrivateKey(k)
		}
	case "pkcs1":
		if k, ok := a.private.(*rsa.PrivateKey); ok {
			return x509.MarshalPKCS1PrivateKey(k), nil
		}
		if k, ok := a.public.(*rsa.PublicKey); ok && a.private == nil {
			return x509.MarshalPKCS1PublicKey(k), nil
		}
	}
	return nil, errUnsupported
}

// blockType is the label of a key in PEM.
func (a *asymmetric) blockType(encoding string) string {
	switch {
	case encoding == "pkcs8":
		return "PRIVATE KEY"
	case encoding == "sec1":
		return "EC PRIVATE KEY"
	case encoding == "spki":
		return "PUBLIC KEY"
	case a.private != nil:
		return "RSA PRIVATE KEY"
	}
	return "RSA PUBLIC KEY"
}

func keyArg(args []js.Value, i int) *asymmetric {
	a, _ := js.HostData(js.Arg(args, i)).(*asymmetric)
	return a
}

// Results of ParseKey and its kin that are no key.
const (
	keyUnsupported = -1
	keyEncrypted   = -2
)

func keyValue(r *js.Realm, a *asymmetric, err error) (js.Value, *js.Throw) {
	switch {
	case err == errEncrypted:
		return js.Int(keyEncrypted), nil
	case err != nil:
		return js.Int(keyUnsupported), nil
	}
	return js.NewHostObject(r, nil, a).Value(), nil
}

// ParseKey reads a key: parseKey(bytes, encoding), with "" for PEM.
func ParseKey(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	text, encoding := native.Bytes(args, 0), native.Text(args, 1)
	if encoding == "" {
		a, err := parsePEM(text)
		return keyValue(r, a, err)
	}
	a, err := parseDER(text, encoding)
	return keyValue(r, a, err)
}

// IsPrivateKey reports whether a key has a private part.
func IsPrivateKey(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return js.Bool(keyArg(args, 0).private != nil), nil
}

// PublicPart returns the public key of a private one.
func PublicPart(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return js.NewHostObject(r, nil, &asymmetric{nil, keyArg(args, 0).public}).Value(), nil
}

// KeyKind returns the type of a key, its size in bits or the name of its curve,
// and its public exponent.
func KeyKind(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	a := keyArg(args, 0)
	list := []js.Value{js.Str(a.kind()), js.Undefined(), js.Undefined()}
	switch k := a.public.(type) {
	case *rsa.PublicKey:
		list[1], list[2] = js.Int(k.N.BitLen()), js.NewBigInt(big.NewInt(int64(k.E)))
	case *ecdsa.PublicKey:
		list[1] = js.Str(curveName(k.Curve))
	}
	return js.NewArray(r, list).Value(), nil
}

// ExportKey returns a key as bytes: exportKey(key, encoding, asPEM), or
// undefined where it has no such encoding.
func ExportKey(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	a, encoding := keyArg(args, 0), native.Text(args, 1)
	der, err := a.marshal(encoding)
	if err != nil {
		return js.Undefined(), nil
	}
	if native.Bool(args, 2) {
		der = pem.EncodeToMemory(&pem.Block{Type: a.blockType(encoding), Bytes: der})
	}
	return js.NewUint8Array(r, der).Value(), nil
}

// KeysEqual compares two keys.
func KeysEqual(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	a, b := keyArg(args, 0), keyArg(args, 1)
	if (a.private == nil) != (b.private == nil) {
		return js.Bool(false), nil
	}
	encoding := "spki"
	if a.private != nil {
		encoding = "pkcs8"
	}
	x, err1 := a.marshal(encoding)
	y, err2 := b.marshal(encoding)
	return js.Bool(err1 == nil && err2 == nil && bytes.Equal(x, y)), nil
}

// curveOf returns a curve by the names that OpenSSL and NIST give it.
func curveOf(name string) elliptic.Curve {
	switch name {
	case "P-224", "secp224r1":
		return elliptic.P224()
	case "P-256", "prime256v1", "secp256r1":
		return elliptic.P256()
	case "P-384", "secp384r1":
		return elliptic.P384()
	case "P-521", "secp521r1":
		return elliptic.P521()
	}
	return nil
}

// curveName is OpenSSL's name of a curve.
func curveName(c elliptic.Curve) string {
	switch name := c.Params().Name; name {
	case "P-256":
		return "prime256v1"
	default:
		return "secp" + strings.TrimPrefix(name, "P-") + "r1"
	}
}

// HasCurve reports whether a curve is known.
func HasCurve(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return js.Bool(curveOf(native.Text(args, 0)) != nil), nil
}

// generate makes a key: of so many bits and with a public exponent, or on a curve.
func generate(kind string, bits int, curve string) (*asymmetric, error) {
	var key crypto.PrivateKey
	var err error
	switch kind {
	case "rsa":
		key, err = rsa.GenerateKey(rand.Reader, bits)
	case "ec":
		key, err = ecdsa.GenerateKey(curveOf(curve), rand.Reader)
	case "ed25519":
		_, key, err = ed25519.GenerateKey(rand.Reader)
	case "x25519":
		key, err = ecdh.X25519().GenerateKey(rand.Reader)
	}
	if err != nil {
		return nil, err
	}
	return newPrivate(key)
}

// GenerateKeys makes a key: generateKeys(kind, bits, curve).
func GenerateKeys(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	a, err := generate(native.Text(args, 0), native.Int(args, 1), native.Text(args, 2))
	return keyValue(r, a, err)
}

// GenerateKeysAsync is GenerateKeys on another goroutine, with a callback.
func GenerateKeysAsync(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	kind, bits, curve := native.Text(args, 0), native.Int(args, 1), native.Text(args, 2)
	var a *asymmetric
	var err error
	native.Later(r, js.Arg(args, 3), func() { a, err = generate(kind, bits, curve) }, func() js.Value {
		v, _ := keyValue(r, a, err)
		return v
	})
	return native.Done()
}
