class Readiness < Formula
  desc "Assesses readiness for cross-border paperless trade and drafts the action plan"
  homepage "@HOME@"
  version "@VERSION@"
  license any_of: ["MIT", "Apache-2.0"]

  on_macos do
    on_arm do
      url "@FILES@/readiness-@VERSION@-aarch64-apple-darwin.tar.gz"
      sha256 "@SUM aarch64-apple-darwin.tar.gz@"
    end
  end
  on_linux do
    on_intel do
      url "@FILES@/readiness-@VERSION@-x86_64-unknown-linux-gnu.tar.gz"
      sha256 "@SUM x86_64-unknown-linux-gnu.tar.gz@"
    end
    on_arm do
      url "@FILES@/readiness-@VERSION@-aarch64-unknown-linux-gnu.tar.gz"
      sha256 "@SUM aarch64-unknown-linux-gnu.tar.gz@"
    end
  end

  def install
    bin.install "readiness"
    man1.install "readiness.1"
    bash_completion.install "completions/readiness.bash" => "readiness"
    zsh_completion.install "completions/readiness.zsh" => "_readiness"
    fish_completion.install "completions/readiness.fish"
    doc.install "README.md", "guide.pdf", "THIRD-PARTY.txt", "examples"
  end

  test do
    assert_match version.to_s, shell_output("#{bin}/readiness --version")
  end
end
