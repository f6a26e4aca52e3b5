//go:build !windows

package main

import (
	"errors"
	"net/url"
	"os/exec"
	"strings"
	"testing"

	"danvan/sync/mirror/pgtest"
)

// ends runs danvan and gives its exit status with all that it says.
func (d *desk) ends(args ...string) (int, string) {
	out, err := d.command(args...).CombinedOutput()
	var ended *exec.ExitError
	if err != nil && !errors.As(err, &ended) {
		d.t.Fatal(err)
	}
	if ended != nil {
		return ended.ExitCode(), string(out)
	}
	return 0, string(out)
}

// Whatever is wrong with the way to a database is told with what to do next, in the person's language, and the password
// never.
func TestPublishSaysWhatIsWrong(t *testing.T) {
	s := pgtest.Start(t)
	d := newDesk(t)
	d.run("init", "--alone", "thuong lam", "--officer", "Ma T.", "--no-passphrase")
	s.SQL("CREATE ROLE reader LOGIN PASSWORD 'docdoc99'")
	s.SQL("CREATE DATABASE latin ENCODING 'SQL_ASCII' TEMPLATE template0")
	at := func(user, password, database string) string {
		u := url.URL{Scheme: "postgres", User: url.UserPassword(user, password), Path: "/" + database, RawQuery: "host=" + url.QueryEscape(s.Dir)}
		return u.String()
	}
	for _, c := range []struct {
		args       []string
		status     int
		says, next string
	}{
		{[]string{"publish"}, 2, "thiếu", "publish postgres://"},
		{[]string{"publish", "mysql://danvan:bimat99@máy/x"}, 1, "Địa chỉ", "postgres://"},
		{[]string{"publish", "postgres://danvan:bi%mat99@máy/x"}, 1, "Địa chỉ", "%40"},
		{[]string{"publish", s.URL(), "--schema", "Bảng sao"}, 2, "--schema", "chữ thường"},
		{[]string{"publish", "postgres://danvan:bimat99@127.0.0.1:9/x"}, 1, "Không nối được tới danvan@127.0.0.1:9/x", "Xem mạng"},
		{[]string{"publish", "postgres://danvan:bimat99@khong-co.invalid/x?connect_timeout=3"}, 1, "Không nối được tới danvan@khong-co.invalid", "Xem mạng"},
		{[]string{"publish", at("danvan", "bimat99", s.Name)}, 1, "mật khẩu", "PGPASSWORD"},
		{[]string{"publish", at("danvan", pgtest.Password, "khong_co")}, 1, "không có cơ sở dữ liệu này", "CREATE DATABASE"},
		{[]string{"publish", at("danvan", pgtest.Password, "latin")}, 1, "SQL_ASCII", "UTF8"},
		{[]string{"publish", at("reader", "docdoc99", s.Name)}, 1, "không được phép", "quyền CREATE"},
		{[]string{"publish", at("reader", "docdoc99", s.Name), "--lang", "en"}, 1, "may not do this", "grant CREATE"},
	} {
		status, said := d.ends(c.args...)
		if status != c.status || !strings.Contains(said, c.says) || !strings.Contains(said, c.next) {
			t.Errorf("danvan %q: %d %s", c.args, status, said)
		}
		for _, secret := range []string{"bimat99", "mat99", "docdoc99", pgtest.Password, "%2F%40"} {
			if strings.Contains(said, secret) {
				t.Errorf("danvan %q says the password: %s", c.args, said)
			}
		}
	}
	if _, said := d.ends("publish", s.URL(), "--dry-run"); !strings.Contains(said, "Chạy thử") || !strings.Contains(said, "Sẽ tạo") {
		t.Errorf("a dry run: %s", said)
	}
	if status, said := d.ends("publish", s.URL()); status != 0 || !strings.Contains(said, "Đã đưa lên danvan@"+s.Dir) || strings.Contains(said, pgtest.Password) {
		t.Errorf("%d %s", status, said)
	}
	if _, said := d.ends("publish", s.URL()); strings.Contains(said, "niêm phong") {
		t.Errorf("it is not sealed: %s", said)
	}
	t.Setenv("DANVAN_REGISTER_PASSPHRASE", "đường hoa thôn Nà Ta")
	d.run("seal")
	if status, said := d.ends("publish", s.URL()); status != 0 || !strings.Contains(said, "bảng sao thì không") {
		t.Errorf("nobody says that what was sealed can be read there: %d %s", status, said)
	}
	if said := d.run("publish", s.URL(), "--json"); !strings.Contains(said, `"how":"same"`) || strings.Contains(said, pgtest.Password) {
		t.Error(said)
	}
}
