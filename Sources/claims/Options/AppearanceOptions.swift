import ArgumentParser

/// How text looks on a terminal.
struct AppearanceOptions: ParsableArguments {
  @Option(
    help:
      "When to colour. “auto”: on a terminal; heeds NO_COLOR, FORCE_COLOR and CLICOLOR_FORCE.")
  var color: ColorChoice = .auto

  @Option(help: "When addresses and files are links. “auto”: on a terminal with colour.")
  var hyperlinks: HyperlinkChoice = .auto
}
