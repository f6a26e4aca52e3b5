package exchange

import (
	"context"
	"runtime"
	"sync"
)

// inOrder does work on several goroutines and yields the results in the order of the items.
func inOrder[T any](ctx context.Context, items []int, work func(int) T) func(func(T) bool) {
	return func(yield func(T) bool) {
		ctx, stop := context.WithCancel(ctx)
		var wg sync.WaitGroup
		defer wg.Wait()
		defer stop()
		workers := runtime.GOMAXPROCS(0)
		slots := make([]chan T, len(items))
		for i := range slots {
			slots[i] = make(chan T, 1)
		}
		tickets := make(chan int)
		ahead := make(chan struct{}, readAhead)
		for range workers {
			wg.Go(func() {
				for i := range tickets {
					slots[i] <- work(items[i])
				}
			})
		}
		wg.Go(func() {
			defer close(tickets)
			for i := range items {
				select {
				case ahead <- struct{}{}:
				case <-ctx.Done():
					return
				}
				select {
				case tickets <- i:
				case <-ctx.Done():
					return
				}
			}
		})
		for i := range items {
			select {
			case v := <-slots[i]:
				<-ahead
				if !yield(v) {
					return
				}
			case <-ctx.Done():
				return
			}
		}
	}
}
