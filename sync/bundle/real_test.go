package bundle

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
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
