package process

import (
	"strconv"
	"syscall"

	"jsgo/rt/js"
)

// ChannelFd returns the descriptor of the channel to the parent process, and
// takes it out of the environment; -1 where there is none.
func ChannelFd(r *js.Realm, this js.Value, args []js.Value) (js.Value, *js.Throw) {
	text, ok := syscall.Getenv("NODE_CHANNEL_FD")
	if !ok {
		return js.Int(-1), nil
	}
	syscall.Unsetenv("NODE_CHANNEL_FD")
	syscall.Unsetenv("NODE_CHANNEL_SERIALIZATION_MODE")
	fd, err := strconv.Atoi(text)
	if err != nil || fd < 0 {
		return js.Int(-1), nil
	}
	syscall.CloseOnExec(fd)
	return js.Int(fd), nil
}
