//go:build !linux

package gctune

// memoryAtHand cannot tell here; only GOMEMLIMIT limits the memory.
func memoryAtHand() uint64 { return 0 }
