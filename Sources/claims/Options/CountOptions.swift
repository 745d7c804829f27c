import ArgumentParser
import ClaimsModel

/// Whether claims are counted instead of listed.
struct CountOptions: ParsableArguments {
  @Option(help: "Print how many claims there are for each speaker, outlet, month, kind or stance instead of them.")
  var countBy: ClaimGrouping?
}
