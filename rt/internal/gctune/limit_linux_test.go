package gctune

import (
	"math"
	"testing"
)

func TestGroupLimit(t *testing.T) {
	const none = math.MaxUint64
	for _, tt := range []struct {
		name, line string
		files      map[string]string
		want       uint64
	}{
		{"v2", "0::/a/b", map[string]string{"/sys/fs/cgroup/a/b/memory.max": "1000\n"}, 1000},
		{"v2 parent is tighter", "0::/a/b", map[string]string{
			"/sys/fs/cgroup/a/b/memory.max": "max\n", "/sys/fs/cgroup/a/memory.max": "500\n"}, 500},
		{"v2 high", "0::/a", map[string]string{
			"/sys/fs/cgroup/a/memory.max": "1000\n", "/sys/fs/cgroup/a/memory.high": "800\n"}, 800},
		{"v2 in its own namespace", "0::/", map[string]string{"/sys/fs/cgroup/memory.max": "700\n"}, 700},
		{"v2 unlimited", "0::/a", map[string]string{"/sys/fs/cgroup/a/memory.max": "max\n"}, none},
		{"v1", "4:memory:/x", map[string]string{
			"/sys/fs/cgroup/memory/x/memory.limit_in_bytes": "2000\n",
			"/sys/fs/cgroup/memory/memory.limit_in_bytes":   "9223372036854771712\n"}, 2000},
		{"v1 with other controllers", "4:cpu,memory:/x", map[string]string{
			"/sys/fs/cgroup/memory/x/memory.limit_in_bytes": "2000\n"}, 2000},
		{"v1 path of the host", "4:memory:/docker/1234", map[string]string{
			"/sys/fs/cgroup/memory/memory.limit_in_bytes": "3000\n"}, 3000},
		{"other controller", "3:cpuset:/x", nil, none},
		{"named hierarchy", "9:name=systemd:/", nil, none},
		{"nonsense", "what", nil, none},
		{"zero is not a limit", "0::/", map[string]string{"/sys/fs/cgroup/memory.max": "0\n"}, none},
	} {
		got := groupLimit(tt.line, func(name string) string { return tt.files[name] })
		if got != tt.want {
			t.Errorf("%s: %d, want %d", tt.name, got, tt.want)
		}
	}
}

func TestMemoryAtHand(t *testing.T) {
	if n := memoryAtHand(); n < 16*mb || n > 1<<50 {
		t.Errorf("memory at hand: %d", n)
	}
}
