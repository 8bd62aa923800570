package crypto

import (
	"crypto/ecdh"
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/rsa"
	"encoding/base64"
	"math/big"

	"jsgo/rt/js"
	"jsgo/rt/node/internal/native"
)

// A jwk is the list of members of https://datatracker.ietf.org/doc/html/rfc7517,
// names and values in turn, in the order in which node writes them.
type jwk []string

func (j *jwk) add(name, value string) { *j = append(*j, name, value) }

func (j *jwk) bytes(name string, b []byte) { j.add(name, base64.RawURLEncoding.EncodeToString(b)) }

func (j *jwk) number(name string, n *big.Int) { j.bytes(name, n.Bytes()) }

// exported is a key as a JWK.
func (a *asymmetric) exported() jwk {
	var j jwk
	switch k := a.public.(type) {
	case *rsa.PublicKey:
		j.add("kty", "RSA")
		j.number("n", k.N)
		j.number("e", big.NewInt(int64(k.E)))
		if p, ok := a.private.(*rsa.PrivateKey); ok && len(p.Primes) == 2 {
			j.number("d", p.D)
			j.number("p", p.Primes[0])
			j.number("q", p.Primes[1])
			j.number("dp", p.Precomputed.Dp)
			j.number("dq", p.Precomputed.Dq)
			j.number("qi", p.Precomputed.Qinv)
		}
	case *ecdsa.PublicKey:
		a.exportedCurve(&j, k)
	case ed25519.PublicKey:
		j.add("crv", "Ed25519")
		if p, ok := a.private.(ed25519.PrivateKey); ok {
			j.bytes("d", p.Seed())
		}
		j.bytes("x", k)
		j.add("kty", "OKP")
	case *ecdh.PublicKey:
		j.add("crv", "X25519")
		if p, ok := a.private.(*ecdh.PrivateKey); ok {
			j.bytes("d", p.Bytes())
		}
		j.bytes("x", k.Bytes())
		j.add("kty", "OKP")
	}
	return j
}

func (a *asymmetric) exportedCurve(j *jwk, k *ecdsa.PublicKey) {
	size := (k.Curve.Params().BitSize + 7) / 8
	point, err := k.Bytes()
	if err != nil || len(point) != 1+2*size {
		return
	}
	j.add("kty", "EC")
	j.bytes("x", point[1:1+size])
	j.bytes("y", point[1+size:])
	j.add("crv", k.Curve.Params().Name)
	if p, ok := a.private.(*ecdsa.PrivateKey); ok {
		if d, err := p.Bytes(); err == nil {
			j.bytes("d", d)
		}
	}
}

// ExportJwk returns the members of a key as a JWK: names and values in turn.
func ExportJwk(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return native.TextArray(r, keyArg(args, 0).exported()), nil
}

// jwkBytes decodes a member; Node is as lenient as Buffer.from.
func jwkBytes(args []js.Value, i int) []byte { return native.Bytes(args, i) }

func jwkNumber(args []js.Value, i int) *big.Int { return new(big.Int).SetBytes(jwkBytes(args, i)) }

// ImportRsa makes a key of n, e, and for a private one d, p, q.
func ImportRsa(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	e := jwkNumber(args, 1)
	if !e.IsInt64() || e.Int64() > 1<<31-1 {
		return keyValue(r, nil, errUnsupported)
	}
	public := rsa.PublicKey{N: jwkNumber(args, 0), E: int(e.Int64())}
	if js.Arg(args, 2).IsUndefined() {
		a, err := newPublic(&public)
		return keyValue(r, a, err)
	}
	k := &rsa.PrivateKey{PublicKey: public, D: jwkNumber(args, 2), Primes: []*big.Int{jwkNumber(args, 3), jwkNumber(args, 4)}}
	if err := k.Validate(); err != nil {
		return keyValue(r, nil, err)
	}
	k.Precompute()
	a, err := newPrivate(k)
	return keyValue(r, a, err)
}

// ImportEc makes a key of a curve, x, y, and for a private one d.
func ImportEc(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	curve := curveOf(native.Text(args, 0))
	if curve == nil {
		return keyValue(r, nil, errUnsupported)
	}
	size := (curve.Params().BitSize + 7) / 8
	if js.Arg(args, 3).IsUndefined() {
		point := append(append([]byte{4}, padded(jwkBytes(args, 1), size)...), padded(jwkBytes(args, 2), size)...)
		k, err := ecdsa.ParseUncompressedPublicKey(curve, point)
		if err != nil {
			return keyValue(r, nil, err)
		}
		a, err := newPublic(k)
		return keyValue(r, a, err)
	}
	k, err := ecdsa.ParseRawPrivateKey(curve, padded(jwkBytes(args, 3), size))
	if err != nil {
		return keyValue(r, nil, err)
	}
	a, err := newPrivate(k)
	return keyValue(r, a, err)
}

// padded puts zeros before b up to a size.
func padded(b []byte, size int) []byte {
	if len(b) >= size {
		return b
	}
	return append(make([]byte, size-len(b)), b...)
}

// ImportOkp makes a key of Ed25519 or X25519, x, and for a private one d.
func ImportOkp(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	a, err := importOkp(native.Text(args, 0), jwkBytes(args, 1), jwkBytes(args, 2), !js.Arg(args, 2).IsUndefined())
	return keyValue(r, a, err)
}

func importOkp(curve string, x, d []byte, private bool) (*asymmetric, error) {
	if curve == "Ed25519" {
		switch {
		case private && len(d) == ed25519.SeedSize:
			return newPrivate(ed25519.NewKeyFromSeed(d))
		case !private && len(x) == ed25519.PublicKeySize:
			return newPublic(ed25519.PublicKey(append([]byte{}, x...)))
		}
		return nil, errUnsupported
	}
	if private {
		k, err := ecdh.X25519().NewPrivateKey(d)
		if err != nil {
			return nil, err
		}
		return newPrivate(k)
	}
	k, err := ecdh.X25519().NewPublicKey(x)
	if err != nil {
		return nil, err
	}
	return newPublic(k)
}
