import CModels

/// The instructions that a network runs on; every path gives the same bits.
package enum KernelPath: CaseIterable, Sendable {
  /// The fastest that this processor has.
  case automatic
  case portable
  case sse2
  case avx2
  case avx512
  case avx512vnni
  case neon

  /// The paths that this processor, and this build, can run.
  package static var available: [KernelPath] { allCases.filter { claims_path_is_available($0.code) } }

  var code: claims_path {
    switch self {
    case .automatic: CLAIMS_PATH_AUTOMATIC
    case .portable: CLAIMS_PATH_PORTABLE
    case .sse2: CLAIMS_PATH_SSE2
    case .avx2: CLAIMS_PATH_AVX2
    case .avx512: CLAIMS_PATH_AVX512
    case .avx512vnni: CLAIMS_PATH_AVX512VNNI
    case .neon: CLAIMS_PATH_NEON
    }
  }
}
