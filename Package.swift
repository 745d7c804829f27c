// swift-tools-version: 6.2
import PackageDescription

/// The library of libFuzzer without its main program, for builds that measure what code an input reaches
/// (`make fuzz-coverage`); without it builds are as usual.
let fuzzerRuntime = Context.environment["CLAIMS_FUZZ_RUNTIME"]
let coverage: [SwiftSetting] =
  fuzzerRuntime == nil ? [] : [.unsafeFlags(["-sanitize=fuzzer"]), .define("FUZZ_COVERAGE")]
let coverageLibraries: [LinkerSetting] =
  fuzzerRuntime.map { [.unsafeFlags(["-Xlinker", $0]), .linkedLibrary("stdc++")] } ?? []

/// The commit that `make` builds from, for `claims version`; a plain `swift build` says that it is unknown.
///
/// `Context.gitInformation` would be that of an earlier commit: SwiftPM keeps what a manifest gave until its text or the
/// environment changes.
let commit = (Context.environment["CLAIMS_COMMIT"] ?? "").filter {
  $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-")
}
let commitSettings: [CSetting] = commit.isEmpty ? [] : [.define("CLAIMS_COMMIT", to: "\"\(commit)\"")]

/// Settings shared by every Swift target of the package, tests included.
let strict: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
  ] + coverage

let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let algorithms: Target.Dependency = .product(name: "Algorithms", package: "swift-algorithms")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let server: [Target.Dependency] = [
  .product(name: "FlyingFox", package: "FlyingFox"), .product(name: "FlyingSocks", package: "FlyingFox"),
]

let package = Package(
  name: "claims-archive",
  products: [
    .library(name: "ClaimsArchive", targets: ["ClaimsArchive"]),
    .executable(name: "claims", targets: ["claims"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-algorithms.git", from: "1.2.1"),
    .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams.git", from: "6.2.2"),
    .package(url: "https://github.com/swhitty/FlyingFox.git", from: "0.27.1"),
  ],
  targets: [
    // Layer 0: values, the schema and the C libraries.
    .target(name: "ClaimsModel", swiftSettings: strict),
    .target(
      name: "Migrations", path: "Migrations",
      resources: [
        .embedInCode("0001_archive.sql"), .embedInCode("0002_search.sql"), .embedInCode("0003_identity.sql"),
        .embedInCode("0004_digests.sql"), .embedInCode("0005_claims.sql"), .embedInCode("0006_surnames.sql"),
        .embedInCode("0007_printed_ids.sql"), .embedInCode("0008_words.sql"),
        .embedInCode("0009_ingests.sql"),
        .embedInCode("0010_views.sql"), .embedInCode("0011_origins.sql"),
        .embedInCode("0012_stories.sql"),
      ],
      swiftSettings: strict),
    .target(name: "Outlets", swiftSettings: strict),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CLibArchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CNettle", providers: [.apt(["nettle-dev"])]),
    .target(name: "Hashing", dependencies: ["CNettle"], swiftSettings: strict),
    .target(name: "CSQLiteExtras", linkerSettings: [.linkedLibrary("sqlite3")]),
    .target(name: "CModels", exclude: ["FORMAT.md", "claims.weights", "kernel"]),
    .target(name: "CEncodings"),
    .target(name: "CLanguages", exclude: ["languages.table"]),
    .target(name: "CWorker"),
    .target(name: "CBuild", cSettings: commitSettings),
    // Layer 1: one concern each; they never import one another.
    .target(name: "Linguistics", dependencies: ["ClaimsModel", "CModels"], swiftSettings: strict),
    .target(
      name: "Ingestion",
      dependencies: [
        "ClaimsModel", "CEncodings", "CLanguages", "CLibArchive", "CLibXML2", "CWorker", "CZlib", "Hashing",
        yams,
      ],
      swiftSettings: strict),
    .target(
      name: "Storage",
      dependencies: ["ClaimsModel", "Migrations", "Outlets", "CSQLiteExtras", "Hashing", grdb],
      swiftSettings: strict),
    // Layer 2.
    .target(
      name: "Extraction", dependencies: ["ClaimsModel", "Linguistics", "Outlets", algorithms],
      swiftSettings: strict),
    // Layer 3: the only place where reading, extraction and storage meet.
    .target(
      name: "ClaimsArchive", dependencies: ["ClaimsModel", "CWorker", "Ingestion", "Extraction", "Storage"],
      swiftSettings: strict),
    // Layer 4: the programs.
    .executableTarget(
      name: "claims",
      dependencies: ["CBuild", "ClaimsArchive", "ClaimsModel", argumentParser, algorithms] + server,
      resources: ["style.css", "script.js", "icon.svg", "openapi.json"].map {
        .embedInCode("Serving/Assets/\($0)")
      },
      swiftSettings: strict),
    .executableTarget(
      name: "claims-eval", dependencies: ["ClaimsArchive", "ClaimsModel", "Hashing", argumentParser],
      swiftSettings: strict),
    .executableTarget(
      name: "claims-bench",
      dependencies: [
        "ClaimsArchive", "ClaimsModel", "CSQLiteExtras", "Extraction", "Storage", "TestSupport",
        argumentParser,
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "claims-features", dependencies: ["ClaimsModel", "Extraction", argumentParser],
      swiftSettings: strict),
    .executableTarget(
      name: "claims-fuzz",
      dependencies: [
        "ClaimsArchive", "ClaimsModel", "CSQLiteExtras", "Extraction", "Ingestion", "Storage", "TestSupport",
        argumentParser,
      ],
      swiftSettings: strict, linkerSettings: coverageLibraries),
    // Tests mirror the sources, one target a module.
    .target(
      name: "TestSupport", dependencies: ["ClaimsModel", "CSQLiteExtras"], path: "Tests/TestSupport",
      swiftSettings: strict),
    .testTarget(
      name: "ClaimsModelTests", dependencies: ["ClaimsModel", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "HashingTests", dependencies: ["Hashing"], swiftSettings: strict),
    .testTarget(
      name: "LinguisticsTests", dependencies: ["Linguistics", "ClaimsModel", "TestSupport"],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "ExtractionTests",
      dependencies: ["Extraction", "Linguistics", "Outlets", "ClaimsModel", "TestSupport"],
      exclude: ["Golden", "Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "IngestionTests",
      dependencies: ["Ingestion", "ClaimsModel", "CLibArchive", "CZlib", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "StorageTests",
      dependencies: ["Storage", "Migrations", "ClaimsModel", "TestSupport", "Hashing", grdb],
      exclude: ["Archives"], swiftSettings: strict),
    .testTarget(
      name: "ClaimsArchiveTests", dependencies: ["ClaimsArchive", "ClaimsModel", "Ingestion", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ClaimsCommandTests",
      dependencies: ["claims", "ClaimsArchive", "ClaimsModel", "TestSupport"] + server.suffix(1),
      swiftSettings: strict),
    .testTarget(
      name: "ClaimsFuzzTests", dependencies: ["claims", "claims-fuzz", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "EvaluationTests",
      dependencies: [argumentParser, "claims-eval", "Ingestion", "ClaimsModel", "TestSupport"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .gnu2x
)
