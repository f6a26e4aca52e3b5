package search

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"danvan/store/vi"
)

const benchDocs = 100_000

// corpus makes documents of about 300 bytes like the rows of a register: a name, a registrant, a place, a content, a
// code of their own. Words are drawn as in a language: few are everywhere, many are rare.
func corpus(n int) []string {
	rnd := rand.New(rand.NewPCG(1, 2))
	var syllables []string
	for _, onset := range strings.Fields("b c ch d đ g gi h kh l m n ng nh ph qu r s t th tr v x") {
		for _, rime := range strings.Fields("a à á ạ ả an án ang ăng âm ân ấn anh ánh ao áo ay ây e em én ế êm ên i ia iên iết im inh o oa òa oan ói om ong óng ô ồ ôi ốn ông ơ ời ơn u ua uân úc ui ủng uôi uống ư ừa ương ười ước") {
			syllables = append(syllables, onset+rime)
		}
	}
	rnd.Shuffle(len(syllables), func(i, j int) { syllables[i], syllables[j] = syllables[j], syllables[i] })
	common := strings.Fields("Nhân dân vận động xây dựng nông thôn mới hiến đất làm đường giao tuyên truyền hội phụ nữ chi bộ nếp sống văn hóa trong và các của cho gia đình phát triển kinh tế giữ gìn an ninh trật tự bản sắc tộc môi trường")
	rare := rand.NewZipf(rnd, 1.1, 20, uint64(len(syllables)-1))
	surnames := strings.Fields("Nguyễn Trần Lê Hoàng Ma Nông Triệu Đặng Lý Bàn Hà Phạm Vũ Quan Lường")
	middles, givens := strings.Fields("Văn Thị Đức Thanh Minh"), strings.Fields("Thêm Đường Hòa Bình An Ánh Thế Quý Lan Hương Dũng Sơn Tâm Yến Ngọc Kiên")
	pick := func(of []string) string { return of[rnd.IntN(len(of))] }
	texts := make([]string, n)
	for i := range texts {
		var b strings.Builder
		b.WriteString("Mô hình “Dân vận khéo” trong ")
		for b.Len() < 260 {
			if rnd.IntN(10) < 6 {
				b.WriteString(pick(common) + " ")
			} else {
				b.WriteString(syllables[rare.Uint64()] + " ")
			}
		}
		fmt.Fprintf(&b, "%s %s %s, thôn %d, %05d", pick(surnames), pick(middles), pick(givens), rnd.IntN(20), i)
		texts[i] = b.String()
	}
	return texts
}

var typedQueries = []string{
	"nguyen thi them", "Nguyễn Thị Thêm", "hien dat lam duong", "hiến đất làm đường", "van hoa", "ma thi yen thon 12", "xây dựng nông thôn mới", "dang duc binh",
	"a", "n", "ng", "t h n", "n t h c d", "nhan dan van dong xay dung nong thon moi", "00421", "khong co gi ca", "Dân vận khéo trong",
}

// BenchmarkKeystroke types each query letter by letter and searches at each; the figures to look at are p99-ms and
// max-ms.
func BenchmarkKeystroke(b *testing.B) {
	texts := corpus(benchDocs)
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	started := time.Now()
	x := new(Index)
	for i, text := range texts {
		x.Put(uint32(i), text)
	}
	build := time.Since(started)
	runtime.GC()
	runtime.ReadMemStats(&after)
	var dst []uint32
	keep := func(doc uint32) bool { return doc%16 != 0 }

	b.Run("index", func(b *testing.B) {
		keystrokes(b, func(query string) { dst = x.Search(query, keep, dst[:0]) })
		b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/benchDocs, "B/doc")
		b.ReportMetric(float64(build.Milliseconds()), "build-ms")
	})
	folded := make([]string, len(texts))
	size := 0
	for i, text := range texts {
		folded[i] = " " + vi.Fold(text)
		size += len(folded[i]) + 16
	}
	// The baseline looks through every folded text, as one does without an index.
	b.Run("baseline=strings-contains", func(b *testing.B) {
		keystrokes(b, func(query string) {
			words := strings.Fields(vi.Fold(query))
			for i := range words {
				words[i] = " " + words[i]
			}
			dst = dst[:0]
			for doc, text := range folded {
				if keep(uint32(doc)) && !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(text, w) }) {
					dst = append(dst, uint32(doc))
				}
			}
		})
		b.ReportMetric(float64(size)/benchDocs, "B/doc")
	})
}

func keystrokes(b *testing.B, search func(query string)) {
	var took []time.Duration
	for b.Loop() {
		for _, query := range typedQueries {
			for end := range query {
				started := time.Now()
				search(query[:end])
				took = append(took, time.Since(started))
			}
			started := time.Now()
			search(query)
			took = append(took, time.Since(started))
		}
	}
	slices.Sort(took)
	ms := func(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
	b.ReportMetric(ms(took[len(took)*99/100]), "p99-ms")
	b.ReportMetric(ms(took[len(took)/2]), "p50-ms")
	b.ReportMetric(ms(took[len(took)-1]), "max-ms")
}
