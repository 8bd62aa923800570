package crypto

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/des"
	"crypto/subtle"
	"strconv"
	"strings"

	"golang.org/x/crypto/chacha20"
	"golang.org/x/crypto/chacha20poly1305"

	"jsgo/rt/js"
	"jsgo/rt/node/internal/native"
)

// algorithm is a cipher of OpenSSL's list.
type algorithm struct {
	mode             string // cbc, ecb, ctr, cfb, ofb, gcm or poly1305
	key, iv, block   int
	name             string
	nid              int
	triple, chacha20 bool
}

// parseAlgorithm reads a name such as AES-256-CBC; ok is false where there is none such.
func parseAlgorithm(name string) (algorithm, bool) {
	name = strings.ToLower(name)
	switch name {
	case "aes128", "aes192", "aes256":
		name = "aes-" + name[3:] + "-cbc"
	case "id-aes128-gcm", "id-aes192-gcm", "id-aes256-gcm":
		name = "aes-" + name[6:9] + "-gcm"
	case "des3":
		name = "des-ede3-cbc"
	}
	switch {
	case name == "chacha20-poly1305":
		return algorithm{mode: "poly1305", key: 32, iv: 12, name: name, nid: 1018, chacha20: true}, true
	case name == "des-ede3-cbc":
		return algorithm{mode: "cbc", key: 24, iv: 8, block: 8, name: name, nid: 44, triple: true}, true
	case len(name) == len("aes-128-cbc") && strings.HasPrefix(name, "aes-") && name[7] == '-':
		return parseAES(name)
	}
	return algorithm{}, false
}

// aesModes are the modes with the numbers that OpenSSL gives them, by size of the key.
var aesModes = [...]struct {
	mode      string
	iv, block int
	nid       [3]int
}{
	{"cbc", 16, 16, [3]int{419, 423, 427}},
	{"ecb", 0, 16, [3]int{418, 422, 426}},
	{"ctr", 16, 1, [3]int{904, 905, 906}},
	{"cfb", 16, 1, [3]int{421, 425, 429}},
	{"ofb", 16, 1, [3]int{420, 424, 428}},
	{"gcm", 12, 1, [3]int{895, 898, 901}},
}

func parseAES(name string) (algorithm, bool) {
	bits, err := strconv.Atoi(name[4:7])
	if err != nil || bits != 128 && bits != 192 && bits != 256 {
		return algorithm{}, false
	}
	for _, m := range aesModes {
		if m.mode != name[8:] {
			continue
		}
		a := algorithm{mode: m.mode, key: bits / 8, iv: m.iv, block: m.block, name: name, nid: m.nid[(bits-128)/64]}
		if m.mode == "gcm" {
			a.name = "id-aes" + name[4:7] + "-gcm"
		}
		return a, true
	}
	return algorithm{}, false
}

func (a *algorithm) newBlock(key []byte) (cipher.Block, error) {
	if a.triple {
		return des.NewTripleDESCipher(key)
	}
	return aes.NewCipher(key)
}

// authenticated reports whether the cipher has a tag.
func (a *algorithm) authenticated() bool { return a.mode == "gcm" || a.chacha20 }

// cipherState is a Cipheriv or Decipheriv.
type cipherState struct {
	algorithm
	encrypt bool
	padding bool
	stream  cipher.Stream    // of all modes but cbc and ecb
	blocks  cipher.BlockMode // of those
	rest    []byte           // what is not a whole block yet; when decrypting with padding, the last block too
	aead    cipher.AEAD
	nonce   []byte
	aad     []byte
	data    []byte // what went in, for the tag
	tag     []byte
}

// Results of CipherNew besides a cipher.
const (
	unknownCipher = -1
	badKey        = -2
	badIV         = -3
)

// CipherNew begins a cipher: cipherNew(name, key, iv or null, encrypt).
func CipherNew(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	a, ok := parseAlgorithm(native.Text(args, 0))
	if !ok {
		return js.Int(unknownCipher), nil
	}
	key, iv := native.Bytes(args, 1), copied(args, 2)
	if a.authenticated() {
		if len(iv) == 0 || a.chacha20 && len(iv) > a.iv {
			return js.Int(badIV), nil
		}
	} else if len(iv) != a.iv {
		return js.Int(badIV), nil
	}
	if len(key) != a.key {
		return js.Int(badKey), nil
	}
	c := &cipherState{algorithm: a, encrypt: native.Bool(args, 3), padding: true, nonce: iv}
	if err := c.start(key); err != nil {
		return js.Int(badKey), nil
	}
	return js.NewHostObject(r, nil, c).Value(), nil
}

func (c *cipherState) start(key []byte) error {
	if c.chacha20 {
		return c.startChaCha(key)
	}
	block, err := c.newBlock(key)
	if err != nil {
		return err
	}
	switch c.mode {
	case "cbc":
		c.blocks = cbc(block, c.nonce, c.encrypt)
	case "ecb":
		c.blocks = &ecb{block, c.encrypt}
	case "ctr":
		c.stream = cipher.NewCTR(block, c.nonce)
	case "cfb":
		c.stream = newCFB(block, c.nonce, c.encrypt)
	case "ofb":
		c.stream = newOFB(block, c.nonce)
	case "gcm":
		return c.startGCM(block)
	}
	return nil
}

func cbc(block cipher.Block, iv []byte, encrypt bool) cipher.BlockMode {
	if encrypt {
		return cipher.NewCBCEncrypter(block, iv)
	}
	return cipher.NewCBCDecrypter(block, iv)
}

// standardNonce is the nonce from which the counter is known without a hash.
const standardNonce = 12

// startGCM gives GCM a key stream, so that bytes come out as they go in; the
// tag is computed at the end. With an unusual nonce all bytes come at the end.
func (c *cipherState) startGCM(block cipher.Block) (err error) {
	c.aead, err = cipher.NewGCMWithNonceSize(block, len(c.nonce))
	if len(c.nonce) == standardNonce {
		counter := append(append([]byte{}, c.nonce...), 0, 0, 0, 2)
		c.stream = cipher.NewCTR(block, counter)
	}
	return err
}

func (c *cipherState) startChaCha(key []byte) (err error) {
	nonce := make([]byte, chacha20poly1305.NonceSize)
	copy(nonce[len(nonce)-len(c.nonce):], c.nonce)
	c.nonce = nonce
	if c.aead, err = chacha20poly1305.New(key); err != nil {
		return err
	}
	s, err := chacha20.NewUnauthenticatedCipher(key, nonce)
	if err != nil {
		return err
	}
	s.SetCounter(1)
	c.stream = s
	return nil
}

// update returns what comes out for what goes in.
func (c *cipherState) update(in []byte) []byte {
	if c.aead != nil {
		c.data = append(c.data, in...)
		if c.stream == nil {
			return []byte{}
		}
	}
	if c.stream != nil {
		out := make([]byte, len(in))
		c.stream.XORKeyStream(out, in)
		return out
	}
	c.rest = append(c.rest, in...)
	n := len(c.rest) / c.block * c.block
	if !c.encrypt && c.padding && n == len(c.rest) && n > 0 {
		n -= c.block // perhaps the padding
	}
	out := make([]byte, n)
	c.blocks.CryptBlocks(out, c.rest[:n])
	c.rest = append([]byte{}, c.rest[n:]...)
	return out
}

// Results of CipherFinal besides bytes.
const (
	wrongLength     = -1
	badDecrypt      = -2
	unauthenticated = -3
	notMultiple     = -4
)

// final returns the last bytes, or why there are none.
func (c *cipherState) final() ([]byte, int) {
	switch {
	case c.aead != nil:
		return c.finalTag()
	case c.blocks == nil:
		return []byte{}, 0
	case !c.padding && len(c.rest) > 0:
		if c.encrypt {
			return nil, notMultiple
		}
		return nil, wrongLength
	case !c.padding:
		return []byte{}, 0
	case c.encrypt:
		n := c.block - len(c.rest)
		for range n {
			c.rest = append(c.rest, byte(n))
		}
		c.blocks.CryptBlocks(c.rest, c.rest)
		return c.rest, 0
	case len(c.rest) != c.block:
		return nil, wrongLength
	}
	c.blocks.CryptBlocks(c.rest, c.rest)
	return unpad(c.rest)
}

func unpad(b []byte) ([]byte, int) {
	n := int(b[len(b)-1])
	if n == 0 || n > len(b) {
		return nil, badDecrypt
	}
	for _, x := range b[len(b)-n:] {
		if int(x) != n {
			return nil, badDecrypt
		}
	}
	return b[:len(b)-n], 0
}

func (c *cipherState) finalTag() ([]byte, int) {
	late := []byte{}
	plain := c.data
	if !c.encrypt {
		if len(c.tag) == 0 {
			return nil, unauthenticated
		}
		if c.stream != nil {
			// The plain text came out already; this finds the tag.
			plain = c.reverse()
		} else {
			return c.openAll()
		}
	}
	sealed := c.aead.Seal(nil, c.nonce, plain, c.aad)
	text, tag := sealed[:len(plain)], sealed[len(plain):]
	if c.encrypt {
		c.tag = tag
		if c.stream == nil {
			late = text
		}
		return late, 0
	}
	if subtle.ConstantTimeCompare(tag[:min(len(c.tag), len(tag))], c.tag) != 1 {
		return nil, unauthenticated
	}
	return late, 0
}

// reverse decrypts the cipher text that went in: sealing it with the key
// stream gives the plain text back.
func (c *cipherState) reverse() []byte {
	sealed := c.aead.Seal(nil, c.nonce, c.data, c.aad)
	return sealed[:len(c.data)]
}

func (c *cipherState) openAll() ([]byte, int) {
	plain := c.reverse()
	sealed := c.aead.Seal(nil, c.nonce, plain, c.aad)
	if subtle.ConstantTimeCompare(sealed[len(plain):][:min(len(c.tag), c.aead.Overhead())], c.tag) != 1 {
		return nil, unauthenticated
	}
	return plain, 0
}

func cipherArg(args []js.Value) *cipherState {
	c, _ := js.HostData(js.Arg(args, 0)).(*cipherState)
	return c
}

// CipherUpdate is update(bytes).
func CipherUpdate(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return js.NewUint8Array(r, cipherArg(args).update(native.Bytes(args, 1))).Value(), nil
}

// CipherFinal is final(), or a number where that fails.
func CipherFinal(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	out, failed := cipherArg(args).final()
	if failed != 0 {
		return js.Int(failed), nil
	}
	return js.NewUint8Array(r, out).Value(), nil
}

// CipherSetPadding is setAutoPadding(on).
func CipherSetPadding(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	cipherArg(args).padding = native.Bool(args, 1)
	return native.Done()
}

// CipherSetAAD adds authenticated data that is not encrypted.
func CipherSetAAD(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	c := cipherArg(args)
	c.aad = append(c.aad, native.Bytes(args, 1)...)
	return native.Done()
}

// CipherSetTag sets the tag to check.
func CipherSetTag(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	cipherArg(args).tag = copied(args, 1)
	return native.Done()
}

// CipherTag returns the tag, or null where there is none yet.
func CipherTag(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	return derived(r, cipherArg(args).tag), nil
}

// CipherInfo returns [mode, name, nid, block, iv, key], or null: cipherInfo(name or nid).
func CipherInfo(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	a, ok := parseAlgorithm(native.Text(args, 0))
	if !ok {
		return js.Null(), nil
	}
	mode := a.mode
	if a.chacha20 {
		mode = "stream"
	}
	return js.NewArrayOf(r, js.Str(mode), js.Str(a.name), js.Int(a.nid), js.Int(a.block), js.Int(a.iv), js.Int(a.key)).Value(), nil
}

// ecb is the electronic code book, which Go leaves out on purpose.
type ecb struct {
	block   cipher.Block
	encrypt bool
}

func (e *ecb) BlockSize() int { return e.block.BlockSize() }

func (e *ecb) CryptBlocks(dst, src []byte) {
	for n := e.BlockSize(); len(src) > 0; dst, src = dst[n:], src[n:] {
		if e.encrypt {
			e.block.Encrypt(dst, src)
		} else {
			e.block.Decrypt(dst, src)
		}
	}
}

// feedback is the cipher or output feedback mode: a key stream of what it makes itself.
type feedback struct {
	block   cipher.Block
	next    []byte // encrypted for the next bytes
	stream  []byte
	used    int
	encrypt bool
	output  bool // of the key stream, not of the cipher text
}

func newCFB(block cipher.Block, iv []byte, encrypt bool) cipher.Stream {
	return newFeedback(block, iv, encrypt, false)
}

func newOFB(block cipher.Block, iv []byte) cipher.Stream { return newFeedback(block, iv, true, true) }

func newFeedback(block cipher.Block, iv []byte, encrypt, output bool) *feedback {
	n := block.BlockSize()
	return &feedback{block: block, next: append([]byte{}, iv...), stream: make([]byte, n), used: n, encrypt: encrypt, output: output}
}

func (f *feedback) XORKeyStream(dst, src []byte) {
	for i, x := range src {
		if f.used == len(f.stream) {
			f.block.Encrypt(f.stream, f.next)
			f.used = 0
		}
		y := x ^ f.stream[f.used]
		switch {
		case f.output:
			f.next[f.used] = f.stream[f.used]
		case f.encrypt:
			f.next[f.used] = y
		default:
			f.next[f.used] = x
		}
		f.used++
		dst[i] = y
	}
}
