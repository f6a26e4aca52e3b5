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
	for _, name := range []string{"tar", "sha256sum", "ssh-keygen", "zstd"} {
		program(t, name)
	}
	w, draft := relayed(t)
	p := ok(Pack(w.key, draft))
	dir := t.TempDir()
	must(p.Save(filepath.Join(dir, "B.dvk")))
	author := ok(ParseManifest(draft.Relays[0].Text))
	must(os.WriteFile(filepath.Join(dir, "allowed_signers"), []byte("058 "+string(w.key.Public())+"\n01834 "+string(author.Key)+"\n"), 0o600))
	if out := run(t, dir, "", "tar", "xvf", "B.dvk"); strings.TrimSpace(out) != strings.Join([]string{
		"MANIFEST", "MANIFEST.sig", "changes.cbor.zst", "relay/0001.MANIFEST", "relay/0001.MANIFEST.sig"}, "\n") {
		t.Errorf("tar xvf: %s", out)
	}
	if out := run(t, dir, "", "sha256sum", "--strict", "-c", "MANIFEST"); out != "changes.cbor.zst: OK\nrelay/0001.MANIFEST: OK\nrelay/0001.MANIFEST.sig: OK\n" {
		t.Errorf("sha256sum -c: %s", out)
	}
	verify := []string{"-Y", "verify", "-f", "allowed_signers", "-n", Namespace}
	run(t, dir, "MANIFEST", "ssh-keygen", append(verify, "-I", "058", "-s", "MANIFEST.sig")...)
	run(t, dir, "relay/0001.MANIFEST", "ssh-keygen", append(verify, "-I", "01834", "-s", "relay/0001.MANIFEST.sig")...)
	run(t, dir, "", "zstd", "-q", "-d", "changes.cbor.zst")
	if info := ok(os.Stat(filepath.Join(dir, "changes.cbor"))); info.Size() != p.Manifest.Raw {
		t.Errorf("zstd -d gives %d bytes, the manifest says %d", info.Size(), p.Manifest.Raw)
	}
}

// Whoever has the key can open an encrypted one, too.
func TestTheRealAgeOpensABundle(t *testing.T) {
	for _, name := range []string{"age", "tar", "sha256sum", "ssh-keygen"} {
		program(t, name)
	}
	w, draft := relayed(t)
	p := ok(Pack(w.key, draft))
	laptop, other := identity.Generate(), identity.Generate()
	must(p.EncryptFor(other.Public(), laptop.Public()))
	dir := t.TempDir()
	must(p.Save(filepath.Join(dir, "B.dvk")))
	must(os.WriteFile(filepath.Join(dir, "key"), ok(laptop.Seal(nil)), 0o600))
	must(os.WriteFile(filepath.Join(dir, "allowed_signers"), []byte("058 "+string(w.key.Public())+"\n"), 0o600))
	run(t, dir, "", "age", "-d", "-i", "key", "-o", "B.tar", "B.dvk")
	run(t, dir, "", "tar", "xf", "B.tar")
	run(t, dir, "", "sha256sum", "--strict", "-c", "MANIFEST")
	run(t, dir, "MANIFEST", "ssh-keygen", "-Y", "verify", "-f", "allowed_signers", "-n", Namespace, "-I", "058", "-s", "MANIFEST.sig")

	// And what the real age encrypts for a key of ours, we open.
	must(os.WriteFile(filepath.Join(dir, "recipients"), []byte(string(laptop.Public())+"\n"), 0o600))
	run(t, dir, "", "age", "-R", "recipients", "-o", "C.dvk", "B.tar")
	must(ok(Open(filepath.Join(dir, "C.dvk"), laptop, Limits{})).Verify())
}
