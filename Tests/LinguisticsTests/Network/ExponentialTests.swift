import Testing

@testable import Linguistics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite struct ExponentialTests {
  @Test func itAgreesWithTheLibrarys() {
    for value in stride(from: -690.0, to: 690, by: 0.37) {
      #expect(abs(exponential(value) / exp(value) - 1) < 4e-15)
    }
    #expect(exponential(0) == 1)
    #expect(exponential(-10_000) == 0)
  }
}
