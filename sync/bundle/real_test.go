package bundle

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"danvan/sync/identity"
)

// Anyone can check a bundle without this program.
func TestRealProgramsAgree(t *testing.T) {
	for _, name := range []string{"ar", "sha256sum", "ssh-keygen", "zstd"} {
		program(t, name)
	}
	w, draft := relayed(t)
	p := ok(Pack(w.key, draft))
	dir := t.TempDir()
	must(p.Save(filepath.Join(dir, "B.dvk"), false))
	author := ok(ParseManifest(draft.Relays[0].Text))
	must(os.WriteFile(filepath.Join(dir, "allowed_signers"), []byte("058 "+string(w.key.Public())+"\n01834 "+string(author.Key)+"\n"), 0o600))
	if out := run(t, dir, "", "ar", "xv", "B.dvk"); strings.TrimSpace(out) != strings.Join([]string{
		"x - MANIFEST", "x - MANIFEST.sig", "x - changes.zst", "x - relay-0001", "x - relay-0001.sig"}, "\n") {
		t.Errorf("ar xv: %s", out)
	}
	if out := run(t, dir, "", "sha256sum", "--strict", "-c", "MANIFEST"); out != "changes.zst: OK\nrelay-0001: OK\nrelay-0001.sig: OK\n" {
		t.Errorf("sha256sum -c: %s", out)
	}
	verify := []string{"-Y", "verify", "-f", "allowed_signers", "-n", Namespace}
	run(t, dir, "MANIFEST", "ssh-keygen", append(verify, "-I", "058", "-s", "MANIFEST.sig")...)
	run(t, dir, "relay-0001", "ssh-keygen", append(verify, "-I", "01834", "-s", "relay-0001.sig")...)
	run(t, dir, "", "zstd", "-q", "-d", "changes.zst")
	if info := ok(os.Stat(filepath.Join(dir, "changes"))); info.Size() != p.Manifest.Raw {
		t.Errorf("zstd -d gives %d bytes, the manifest says %d", info.Size(), p.Manifest.Raw)
	}
}

// So it was in format 1, of which bundles lie in drawers.
func TestRealProgramsAgreeOnFormat1(t *testing.T) {
	for _, name := range []string{"tar", "sha256sum", "ssh-keygen"} {
		program(t, name)
	}
	dir := t.TempDir()
	data := kept(t, &ustar, "relayed")
	must(os.WriteFile(filepath.Join(dir, "B.dvk"), data, 0o600))
	run(t, dir, "", "tar", "xf", "B.dvk")
	run(t, dir, "", "sha256sum", "--strict", "-c", "MANIFEST")
	m := ok(ok(Parse("", data, identity.Key{}, Limits{})).Manifest())
	must(os.WriteFile(filepath.Join(dir, "allowed_signers"), []byte("058 "+string(m.Key)+"\n"), 0o600))
	run(t, dir, "MANIFEST", "ssh-keygen", "-Y", "verify", "-f", "allowed_signers", "-n", Namespace, "-I", "058", "-s", "MANIFEST.sig")
}

// An invitation is opened by someone who has nothing yet: it is plain, and the programs that lie about can check it.
func TestRealProgramsAgreeOnAnInvitation(t *testing.T) {
	for _, name := range []string{"ar", "sha256sum", "ssh-keygen"} {
		program(t, name)
	}
	w := newWriter(t, district)
	d := w.draft(commune)
	d.Kind = Invitation
	dir := t.TempDir()
	must(ok(Pack(w.key, d)).Save(filepath.Join(dir, "B.dvk"), false))
	must(os.WriteFile(filepath.Join(dir, "allowed_signers"), []byte("058 "+string(w.key.Public())+"\n"), 0o600))
	run(t, dir, "", "ar", "x", "B.dvk")
	run(t, dir, "", "sha256sum", "--strict", "-c", "MANIFEST")
	run(t, dir, "MANIFEST", "ssh-keygen", "-Y", "verify", "-f", "allowed_signers", "-n", Namespace, "-I", "058", "-s", "MANIFEST.sig")
}

// Whoever has the key can open an encrypted one, too.
func TestTheRealAgeOpensABundle(t *testing.T) {
	for _, name := range []string{"age", "ar", "sha256sum", "ssh-keygen"} {
		program(t, name)
	}
	w, draft := relayed(t)
	p := ok(Pack(w.key, draft))
	laptop, other := identity.Generate(), identity.Generate()
	must(p.EncryptFor(other.Public(), laptop.Public()))
	dir := t.TempDir()
	must(p.Save(filepath.Join(dir, "B.dvk"), false))
	must(os.WriteFile(filepath.Join(dir, "key"), ok(laptop.Seal(nil)), 0o600))
	must(os.WriteFile(filepath.Join(dir, "allowed_signers"), []byte("058 "+string(w.key.Public())+"\n"), 0o600))
	run(t, dir, "", "age", "-d", "-i", "key", "-o", "B.ar", "B.dvk")
	run(t, dir, "", "ar", "x", "B.ar")
	run(t, dir, "", "sha256sum", "--strict", "-c", "MANIFEST")
	run(t, dir, "MANIFEST", "ssh-keygen", "-Y", "verify", "-f", "allowed_signers", "-n", Namespace, "-I", "058", "-s", "MANIFEST.sig")

	// And what the real age encrypts for a key of ours, we open.
	must(os.WriteFile(filepath.Join(dir, "recipients"), []byte(string(laptop.Public())+"\n"), 0o600))
	run(t, dir, "", "age", "-R", "recipients", "-o", "C.dvk", "B.ar")
	must(ok(Open(filepath.Join(dir, "C.dvk"), laptop, Limits{})).Verify())
}
