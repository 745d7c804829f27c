/// Which members of a packed file are whole, told before long ones are taken for articles: check sums stand at the end.
struct MemberSoundness {
  /// What is wrong with a member, by its number.
  private var damages: [Int: IngestionError] = [:]
  /// Where the file itself breaks off: that member and all behind it are not there.
  private var end: (number: Int, error: IngestionError)?

  /// Unpacks the file of `descriptor` to its end and forgets what comes out.
  init(of descriptor: Int32, unpacker: any Unpacker, mostMembers: Int) {
    var number = 0
    do throws(IngestionError) {
      let unpacking = try unpacker.open(descriptor)
      while number < mostMembers, try unpacking.nextMember() != nil {
        do throws(IngestionError) {
          while try !unpacking.nextChunk().isEmpty {}
        } catch {
          damages[number] = error
          if case .packed(.bomb) = error { throw error }
        }
        number += 1
      }
    } catch {
      end = (number, error)
    }
  }

  /// What is wrong with the member of this number, counted from 0; `nil` when it is whole.
  func damage(to number: Int) -> IngestionError? {
    damages[number] ?? end.flatMap { number >= $0.number ? $0.error : nil }
  }
}
