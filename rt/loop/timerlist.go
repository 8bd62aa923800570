package loop

// A timerList holds the waiting timers of one duration in the order of their start.
type timerList struct {
	delay      int64
	expiry     int64 // when the first timer is due, or earlier if that one was cleared
	id         int64 // breaks ties between lists of equal expiry
	index      int   // position in the heap
	head, tail *Timer
}

func (q *timerList) append(t *Timer) {
	t.list, t.prev, t.next = q, q.tail, nil
	if q.tail == nil {
		q.head = t
	} else {
		q.tail.next = t
	}
	q.tail = t
}

func (q *timerList) remove(t *Timer) {
	if t.prev == nil {
		q.head = t.next
	} else {
		t.prev.next = t.next
	}
	if t.next == nil {
		q.tail = t.prev
	} else {
		t.next.prev = t.prev
	}
	t.list, t.prev, t.next = nil, nil, nil
}

func (q *timerList) before(other *timerList) bool {
	if q.expiry != other.expiry {
		return q.expiry < other.expiry
	}
	return q.id < other.id
}

// A timerHeap is a binary heap of lists, the next to expire first.
type timerHeap []*timerList

func (h timerHeap) first() *timerList {
	if len(h) == 0 {
		return nil
	}
	return h[0]
}

func (h *timerHeap) push(list *timerList) {
	list.index = len(*h)
	*h = append(*h, list)
	h.up(list.index)
}

func (h *timerHeap) remove(list *timerList) {
	last := len(*h) - 1
	moved := (*h)[last]
	(*h)[last] = nil
	*h = (*h)[:last]
	if moved == list {
		return
	}
	(*h)[list.index] = moved
	moved.index = list.index
	h.fix(moved)
}

// fix restores the order after list's expiry changed.
func (h timerHeap) fix(list *timerList) {
	h.down(list.index)
	h.up(list.index)
}

func (h timerHeap) up(i int) {
	for i > 0 {
		parent := (i - 1) / 2
		if !h[i].before(h[parent]) {
			return
		}
		h.swap(i, parent)
		i = parent
	}
}

func (h timerHeap) down(i int) {
	for {
		child := 2*i + 1
		if child >= len(h) {
			return
		}
		if child+1 < len(h) && h[child+1].before(h[child]) {
			child++
		}
		if !h[child].before(h[i]) {
			return
		}
		h.swap(i, child)
		i = child
	}
}

func (h timerHeap) swap(i, j int) {
	h[i], h[j] = h[j], h[i]
	h[i].index, h[j].index = i, j
}
