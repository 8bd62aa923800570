package main

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"os"
	"path/filepath"
)

// unpacked is the runtime of the archive that a released jsgo carries, unpacked once into the user's cache.
func unpacked(archive []byte) (*runtime, error) {
	parent, err := cacheDir("runtime")
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256(archive)
	dir := filepath.Join(parent, hex.EncodeToString(sum[:12]))
	if isRuntime(dir) {
		return &runtime{dir}, nil
	}
	temp, err := os.MkdirTemp(parent, "unpacking-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(temp)
	if err := unpack(archive, temp); err != nil {
		return nil, err
	}
	if err := os.Rename(temp, dir); err != nil && !isRuntime(dir) { // another jsgo may have been faster
		return nil, err
	}
	return &runtime{dir}, nil
}

// unpack writes the files of the archive below a folder.
func unpack(archive []byte, dir string) error {
	z, err := gzip.NewReader(bytes.NewReader(archive))
	if err != nil {
		return err
	}
	for t := tar.NewReader(z); ; {
		h, err := t.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if !filepath.IsLocal(h.Name) {
			return errors.New("the archive has a file outside of it: " + h.Name)
		}
		path := filepath.Join(dir, filepath.FromSlash(h.Name))
		text, err := io.ReadAll(t)
		if err != nil {
			return err
		}
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o700), os.WriteFile(path, text, 0o400)); err != nil {
			return err
		}
	}
}
