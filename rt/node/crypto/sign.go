package crypto

import (
	"crypto"
	"crypto/ecdh"
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/rand"
	"crypto/rsa"
	"errors"
	"math/big"
	"strings"

	"golang.org/x/crypto/cryptobyte"
	"golang.org/x/crypto/cryptobyte/asn1"

	"jsgo/rt/js"
	"jsgo/rt/node/internal/native"
)

// hashID is the number that Go gives a hash, for signatures that name it.
func hashID(name string) (crypto.Hash, bool) {
	name = strings.TrimSuffix(strings.TrimPrefix(strings.ToLower(name), "rsa-"), "withrsaencryption")
	switch strings.ReplaceAll(strings.TrimPrefix(name, "sha2-"), "-", "") {
	case "md5":
		return crypto.MD5, true
	case "sha1", "sha12":
		return crypto.SHA1, true
	case "sha224", "224":
		return crypto.SHA224, true
	case "sha256", "256":
		return crypto.SHA256, true
	case "sha384", "384":
		return crypto.SHA384, true
	case "sha512", "512":
		return crypto.SHA512, true
	case "sha512/224", "sha512224":
		return crypto.SHA512_224, true
	case "sha512/256", "sha512256":
		return crypto.SHA512_256, true
	case "sha3224":
		return crypto.SHA3_224, true
	case "sha3256":
		return crypto.SHA3_256, true
	case "sha3384":
		return crypto.SHA3_384, true
	case "sha3512":
		return crypto.SHA3_512, true
	case "ripemd160", "rmd160":
		return crypto.RIPEMD160, true
	}
	return 0, false
}

// The paddings of https://nodejs.org/docs/latest-v20.x/api/crypto.html#crypto-constants.
const (
	paddingPKCS1 = 1
	paddingNone  = 3
	paddingOAEP  = 4
	paddingPSS   = 6
)

// saltMaximum is RSA_PSS_SALTLEN_MAX_SIGN and RSA_PSS_SALTLEN_AUTO.
const saltMaximum = -2

// A signature is how something is signed.
type signature struct {
	key     *asymmetric
	hash    string // "" for keys that have their own
	padding int
	salt    int
	pair    bool // ieee-p1363 in the place of DER
}

// Results of Sign that are no signature.
const (
	signFailed = -1
	signDigest = -2 // the key does not go with a hash, or needs one
)

var errDigest = errors.New("invalid digest")

// signatureOf reads (key, hash, padding, salt, pair).
func signatureOf(args []js.Value) *signature {
	return &signature{keyArg(args, 0), native.Text(args, 1), native.Int(args, 2), native.Int(args, 3), native.Bool(args, 4)}
}

// digest hashes data, unless it was hashed before.
func (s *signature) digest(data []byte) (crypto.Hash, []byte, error) {
	id, ok := hashID(s.hash)
	if !ok {
		return 0, nil, errDigest
	}
	h := newHash(s.hash)()
	h.Write(data)
	return id, h.Sum(nil), nil
}

func (s *signature) pssOptions() *rsa.PSSOptions {
	if s.salt == saltMaximum {
		return &rsa.PSSOptions{SaltLength: rsa.PSSSaltLengthAuto}
	}
	return &rsa.PSSOptions{SaltLength: s.salt}
}

func (s *signature) sign(data []byte) ([]byte, error) {
	if k, ok := s.key.private.(ed25519.PrivateKey); ok {
		if s.hash != "" {
			return nil, errDigest
		}
		return ed25519.Sign(k, data), nil
	}
	id, sum, err := s.digest(data)
	if err != nil {
		return nil, err
	}
	switch k := s.key.private.(type) {
	case *rsa.PrivateKey:
		if s.padding == paddingPSS {
			return rsa.SignPSS(rand.Reader, k, id, sum, s.pssOptions())
		}
		return rsa.SignPKCS1v15(nil, k, id, sum)
	case *ecdsa.PrivateKey:
		der, err := ecdsa.SignASN1(rand.Reader, k, sum)
		if err != nil || !s.pair {
			return der, err
		}
		return pairOf(der, (k.Curve.Params().BitSize+7)/8)
	}
	return nil, errUnsupported
}

func (s *signature) verify(data, sig []byte) bool {
	if k, ok := s.key.public.(ed25519.PublicKey); ok {
		return s.hash == "" && ed25519.Verify(k, data, sig)
	}
	id, sum, err := s.digest(data)
	if err != nil {
		return false
	}
	switch k := s.key.public.(type) {
	case *rsa.PublicKey:
		if s.padding == paddingPSS {
			return rsa.VerifyPSS(k, id, sum, sig, s.pssOptions()) == nil
		}
		return rsa.VerifyPKCS1v15(k, id, sum, sig) == nil
	case *ecdsa.PublicKey:
		if s.pair {
			if sig = derOf(sig, (k.Curve.Params().BitSize+7)/8); sig == nil {
				return false
			}
		}
		return ecdsa.VerifyASN1(k, sum, sig)
	}
	return false
}

// pairOf is r and s, of one size each, of a signature in DER.
func pairOf(der []byte, size int) ([]byte, error) {
	var inner cryptobyte.String
	r, s := new(big.Int), new(big.Int)
	input := cryptobyte.String(der)
	if !input.ReadASN1(&inner, asn1.SEQUENCE) || !inner.ReadASN1Integer(r) || !inner.ReadASN1Integer(s) {
		return nil, errUnsupported
	}
	out := make([]byte, 2*size)
	r.FillBytes(out[:size])
	s.FillBytes(out[size:])
	return out, nil
}

// derOf is the opposite of pairOf; nil where the size is wrong.
func derOf(pair []byte, size int) []byte {
	if len(pair) != 2*size {
		return nil
	}
	var b cryptobyte.Builder
	b.AddASN1(asn1.SEQUENCE, func(b *cryptobyte.Builder) {
		b.AddASN1BigInt(new(big.Int).SetBytes(pair[:size]))
		b.AddASN1BigInt(new(big.Int).SetBytes(pair[size:]))
	})
	return b.BytesOrPanic()
}

func signed(r *js.Realm, b []byte, err error) js.Value {
	switch {
	case err == errDigest:
		return js.Int(signDigest)
	case err != nil:
		return js.Int(signFailed)
	}
	return js.NewUint8Array(r, b).Value()
}

// SignBytes signs: signBytes(key, hash, padding, salt, pair, data).
func SignBytes(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	b, err := signatureOf(args).sign(native.Bytes(args, 5))
	return signed(r, b, err), nil
}

// SignBytesAsync is SignBytes on another goroutine, with a callback.
func SignBytesAsync(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	s, data := signatureOf(args), copied(args, 5)
	var b []byte
	var err error
	native.Later(r, js.Arg(args, 6), func() { b, err = s.sign(data) }, func() js.Value { return signed(r, b, err) })
	return native.Done()
}

// VerifyBytes verifies: verifyBytes(key, hash, padding, salt, pair, data, signature).
func VerifyBytes(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return js.Bool(signatureOf(args).verify(native.Bytes(args, 5), native.Bytes(args, 6))), nil
}

// VerifyBytesAsync is VerifyBytes on another goroutine, with a callback.
func VerifyBytesAsync(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	s, data, sig := signatureOf(args), copied(args, 5), copied(args, 6)
	ok := false
	native.Later(r, js.Arg(args, 7), func() { ok = s.verify(data, sig) }, func() js.Value { return js.Bool(ok) })
	return native.Done()
}

// HasSignHash reports whether signatures can be made over a hash.
func HasSignHash(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	_, ok := hashID(native.Text(args, 0))
	return js.Bool(ok), nil
}

// Results of RsaCrypt that are no bytes.
const (
	cryptFailed   = -1
	cryptTooLarge = -2
	cryptOAEP     = -3
)

// RsaCrypt is publicEncrypt, privateDecrypt, privateEncrypt and publicDecrypt:
// rsaCrypt(operation, key, data, padding, hash, label).
func RsaCrypt(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	out, err := rsaCrypt(native.Text(args, 0), keyArg(args, 1), native.Bytes(args, 2), native.Int(args, 3), native.Text(args, 4), native.Bytes(args, 5))
	switch {
	case errors.Is(err, rsa.ErrMessageTooLong):
		return js.Int(cryptTooLarge), nil
	case err != nil && native.Int(args, 3) == paddingOAEP:
		return js.Int(cryptOAEP), nil
	case err != nil:
		return js.Int(cryptFailed), nil
	}
	return js.NewUint8Array(r, out).Value(), nil
}

func rsaCrypt(operation string, a *asymmetric, data []byte, padding int, hash string, label []byte) ([]byte, error) {
	public, ok := a.public.(*rsa.PublicKey)
	if !ok {
		return nil, errUnsupported
	}
	private, _ := a.private.(*rsa.PrivateKey)
	switch operation {
	case "publicEncrypt":
		return publicEncrypt(public, data, padding, hash, label)
	case "privateDecrypt":
		return privateDecrypt(private, data, padding, hash, label)
	case "privateEncrypt":
		if padding == paddingNone {
			return rawRSA(data, private.D, public)
		}
		return rsa.SignPKCS1v15(nil, private, 0, data)
	}
	out, err := rawRSA(data, big.NewInt(int64(public.E)), public)
	if err != nil || padding == paddingNone {
		return out, err
	}
	return unpadSigned(out)
}

func publicEncrypt(k *rsa.PublicKey, data []byte, padding int, hash string, label []byte) ([]byte, error) {
	switch padding {
	case paddingOAEP:
		h := newHash(hash)
		if h == nil {
			return nil, errDigest
		}
		return rsa.EncryptOAEP(h(), rand.Reader, k, data, label)
	case paddingNone:
		return rawRSA(data, big.NewInt(int64(k.E)), k)
	}
	return rsa.EncryptPKCS1v15(rand.Reader, k, data)
}

func privateDecrypt(k *rsa.PrivateKey, data []byte, padding int, hash string, label []byte) ([]byte, error) {
	switch padding {
	case paddingOAEP:
		h := newHash(hash)
		if h == nil {
			return nil, errDigest
		}
		return rsa.DecryptOAEP(h(), nil, k, data, label)
	case paddingNone:
		return rawRSA(data, k.D, &k.PublicKey)
	}
	return rsa.DecryptPKCS1v15(nil, k, data)
}

// rawRSA is data to a power.
func rawRSA(data []byte, exponent *big.Int, k *rsa.PublicKey) ([]byte, error) {
	m := new(big.Int).SetBytes(data)
	if len(data) > k.Size() || m.Cmp(k.N) >= 0 {
		return nil, rsa.ErrMessageTooLong
	}
	return m.Exp(m, exponent, k.N).FillBytes(make([]byte, k.Size())), nil
}

// unpadSigned takes the padding off that a private key has put on,
// https://datatracker.ietf.org/doc/html/rfc8017#section-9.2.
func unpadSigned(b []byte) ([]byte, error) {
	if len(b) < 11 || b[0] != 0 || b[1] != 1 {
		return nil, errUnsupported
	}
	for i, c := range b[2:] {
		if c == 0 && i >= 8 {
			return b[2+i+1:], nil
		}
		if c != 0xFF {
			break
		}
	}
	return nil, errUnsupported
}

// AgreeKeys is the secret of a private and a public key, undefined where they
// are not of one kind.
func AgreeKeys(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	private, public := ecdhPrivate(keyArg(args, 0).private), ecdhPublic(keyArg(args, 1).public)
	if private == nil || public == nil || private.Curve() != public.Curve() {
		return js.Undefined(), nil
	}
	secret, err := private.ECDH(public)
	if err != nil {
		return js.Undefined(), nil
	}
	return js.NewUint8Array(r, secret).Value(), nil
}

func ecdhPrivate(key crypto.PrivateKey) *ecdh.PrivateKey {
	switch k := key.(type) {
	case *ecdh.PrivateKey:
		return k
	case *ecdsa.PrivateKey:
		out, _ := k.ECDH()
		return out
	}
	return nil
}

func ecdhPublic(key crypto.PublicKey) *ecdh.PublicKey {
	switch k := key.(type) {
	case *ecdh.PublicKey:
		return k
	case *ecdsa.PublicKey:
		out, _ := k.ECDH()
		return out
	}
	return nil
}
