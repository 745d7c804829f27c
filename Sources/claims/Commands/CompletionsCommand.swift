import ArgumentParser

/// `claims completions`: the script by which a shell completes commands, options and names.
struct CompletionsCommand: ParsableCommand {
  /// The shells that there is a script for.
  enum Shell: String, ExpressibleByArgument, CaseIterable, Sendable {
    case bash, zsh, fish
  }

  static let configuration = CommandConfiguration(
    commandName: "completions",
    abstract: "Print a script for a shell that completes commands, options and names.",
    discussion: """
      With the script, the tab key completes commands and options, and the names of speakers and outlets from the archive \
      that --archive or $CLAIMS_ARCHIVE names. “make install” puts the scripts where the shells look for them.

      Examples:
        claims completions bash > ~/.local/share/bash-completion/completions/claims
        claims completions zsh > ~/.zfunc/_claims
        claims completions fish > ~/.config/fish/completions/claims.fish
      """)

  @Argument(help: "The shell.")
  var shell: Shell

  func run() throws {
    let script: String
    switch shell {
    case .bash: script = ClaimsCommand.completionScript(for: .bash)
    case .zsh: script = ClaimsCommand.completionScript(for: .zsh)
    case .fish: script = ClaimsCommand.completionScript(for: .fish)
    }
    var stream = ResultStream()
    try stream.write(PrintableText(lines: script) + "\n")
    try stream.flush()
  }
}
