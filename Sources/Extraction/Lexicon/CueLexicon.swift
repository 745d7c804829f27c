import ClaimsModel

/// The verbs that attribute, by form.
///
/// One row a verb: lemma, stance, frames (c clause, q quote, i infinitive, o object, r recipient,
/// p preposition or particle, t trailing, n none). Long because it is a table.
struct CueLexicon: Sendable {
  /// A reading of a word as a form of a cue verb.
  struct Reading: Sendable {
    let verb: CueVerb
    let form: VerbForm
  }

  private let readings: [String: [Reading]]

  init() {
    var readings: [String: [Reading]] = [:]
    for row in Self.table.split(separator: "\n") {
      let cells = row.split(separator: " ")
      let words = (cells.first ?? "").split(separator: "_").map(String.init)
      guard let base = words.first, let stance = cells[at: 1].flatMap({ Stance(rawValue: String($0)) }),
        let frames = cells[at: 2]
      else {
        // total: the table is ours, and every test reads it
        preconditionFailure("a row of the table of cues is lemma, stance, frames: \(row)")
      }
      let verb = CueVerb(
        lemma: words.joined(separator: " "), stance: stance, frames: Self.frames(frames),
        particle: words[at: 1])
      for (form, word) in Inflection.forms(of: base) {
        readings[word, default: []].append(Reading(verb: verb, form: form))
      }
    }
    // Phrasal readings first: "called for" before "called".
    self.readings = readings.mapValues {
      $0.sorted { ($0.verb.particle != nil ? 0 : 1) < ($1.verb.particle != nil ? 0 : 1) }
    }
  }

  /// The readings of the lower-case word `word`, phrasal verbs first; empty for none.
  func readings(of word: String) -> [Reading] { readings[word] ?? [] }

  private static func frames(_ letters: Substring) -> CueVerb.Frames {
    var frames: CueVerb.Frames = []
    for letter in letters {
      switch letter {
      case "c": frames.insert(.clause)
      case "q": frames.insert(.quote)
      case "i": frames.insert(.infinitive)
      case "o": frames.insert(.object)
      case "r": frames.insert(.recipient)
      case "p": frames.insert(.preposition)
      case "t": frames.insert(.trailing)
      // None: props support a roof, so that no rule may take the verb for a cue; the network tells.
      case "n": break
      // total: the table is ours, and every test reads it
      default: preconditionFailure("unknown frame \(letter) in the table of cues")
      }
    }
    return frames
  }

  private static let table = """
    say asserts cqt
    tell asserts crqit
    add asserts cqt
    write asserts cqt
    note asserts cqt
    state asserts cqt
    announce asserts cqot
    report asserts cqt
    claim asserts cqit
    argue asserts cqt
    explain asserts cqt
    insist asserts cqt
    insist_on asserts p
    suggest asserts cqt
    tweet asserts cqt
    retweet asserts qo
    post asserts cqt
    declare asserts cqot
    acknowledge asserts cqot
    admit asserts cqt
    admit_to asserts p
    concede asserts cqt
    conclude asserts cqt
    confirm asserts cqot
    reveal asserts cqot
    disclose asserts cqo
    recall asserts cqt
    reply asserts cqt
    respond asserts cqt
    remark asserts cqt
    observe asserts cqt
    comment asserts cqt
    continue asserts qt
    contend asserts cqt
    maintain asserts cqt
    assert asserts cqt
    allege asserts cqt
    affirm asserts cqt
    reaffirm asserts cqo
    reiterate asserts cqot
    repeat asserts cqt
    stress asserts cqot
    emphasize asserts cqot
    emphasise asserts cqot
    underscore asserts co
    underline asserts co
    highlight asserts o
    point_out asserts cqpt
    make_clear asserts cp
    testify asserts cqt
    predict asserts cqot
    forecast asserts cqot
    estimate asserts cqot
    calculate asserts ct
    joke asserts cqt
    quip asserts cqt
    boast asserts cqt
    brag asserts cqt
    gush asserts qt
    muse asserts cqt
    opine asserts cqt
    exclaim asserts qt
    shout asserts cqt
    yell asserts cqt
    chant asserts qt
    cry asserts qt
    whisper asserts cqt
    intone asserts qt
    proclaim asserts cqot
    pronounce asserts cqo
    attest asserts ct
    hint asserts ct
    hint_at asserts p
    imply asserts cqt
    intimate asserts ct
    indicate asserts cqt
    signal asserts cqi
    elaborate asserts qt
    clarify asserts cqt
    specify asserts cqt
    summarize asserts qt
    echo asserts qo
    agree asserts cqti
    believe asserts ct
    think asserts ct
    reckon asserts cqt
    feel asserts c
    assume asserts c
    expect asserts ci
    hope asserts cit
    fear warns ct
    recount asserts cqot
    relate asserts cq
    relay asserts cqo
    narrate asserts q
    describe asserts oq
    characterize asserts oq
    portray asserts o
    label asserts oq
    brand asserts oq
    dub asserts oq
    call asserts oq
    call_for urges p
    call_on urges p
    call_upon urges p
    liken asserts o
    compare asserts o
    inform asserts crqt
    advise urges crqi
    remind asserts crqt
    assure asserts crqt
    reassure asserts crq
    notify asserts cr
    brief asserts r
    convince asserts cr
    persuade urges cr
    warn warns crqt
    warn_of warns p
    warn_about warns p
    warn_against warns p
    caution warns crqt
    caution_against warns p
    alert warns cr
    threaten warns icqt
    lament asserts cqot
    complain asserts cqt
    complain_about asserts p
    complain_of asserts p
    grumble asserts cqt
    bemoan opposes oq
    rail_against opposes p
    criticize opposes oqt
    criticise opposes oqt
    condemn opposes oqt
    denounce opposes oqt
    decry opposes oq
    blast opposes oq
    slam opposes oq
    attack opposes o
    assail opposes o
    lambaste opposes o
    rip opposes o
    mock opposes o
    ridicule opposes o
    deride opposes o
    chide opposes oq
    rebuke opposes o
    fault opposes o
    blame asserts o
    accuse asserts o
    charge asserts cq
    praise supports oqt
    hail supports oq
    laud supports oq
    tout asserts o
    applaud supports o
    commend supports o
    welcome supports oq
    endorse supports o
    back supports o
    defend supports oq
    justify supports o
    dismiss opposes oq
    reject opposes oq
    deny denies cqot
    dispute denies coq
    refute denies oq
    rebut denies o
    contest opposes n
    challenge questions o
    question questions oqt
    doubt questions co
    wonder questions cqt
    ask questions crqit
    inquire questions cq
    query questions cq
    demand urges cqoit
    urge urges crqi
    implore urges crqi
    beg urges crqi
    plead urges cqt
    plead_for urges p
    appeal_for urges p
    appeal_to urges p
    exhort urges ri
    encourage urges ri
    recommend urges coqt
    propose urges cioqt
    request urges coq
    press_for urges p
    push_for urges p
    advocate urges o
    order urges ir
    instruct urges ir
    promise promises ciqot
    vow promises ciqt
    pledge promises cioqt
    swear promises ciqt
    commit_to promises p
    guarantee promises co
    offer promises i
    support supports n
    favour supports o
    favor supports o
    salute supports o
    castigate opposes o
    berate opposes o
    excoriate opposes o
    scold opposes oq
    deplore opposes oq
    disparage opposes o
    decline declines i
    refuse declines i
    oppose opposes o
    object asserts cqt
    object_to opposes p
    protest asserts cqt
    counter asserts cqt
    retort asserts cqt
    rejoin asserts qt
    scoff asserts qt
    snap asserts qt
    fire_back asserts pq
    shoot_back asserts pq
    push_back asserts pq
    show asserts c
    find asserts c
    demonstrate asserts c
    prove asserts c
    project asserts c
    detail asserts o
    outline asserts o
    document asserts o
    cite asserts o
    quote asserts o
    mention asserts co
    reference asserts o
    refer_to asserts p
    speak_of asserts p
    speak_about asserts p
    talk_about asserts p
    speak_out asserts p
    allude_to asserts p
    point_to asserts p
    read asserts q
    tease asserts q
    ponder questions q
    speculate asserts cqt
    theorize asserts ct
    posit asserts ct
    surmise asserts ct
    learn asserts c
    understand asserts r
    rumour asserts r
    rumor asserts r
    sigh asserts q
    smile asserts q
    laugh asserts q
    interject asserts q
    chime_in asserts pq
    go_on asserts pq
    begin asserts q
    confess asserts cqt
    apologize asserts c
    express asserts o
    voice asserts o
    share asserts o
    discuss asserts o
    address asserts o
    tell_of asserts p
    boast_of asserts p
    brag_about asserts p
    joke_about asserts p
    put_it asserts pt
    opt_for urges p
    retell asserts co
    preach asserts cq
    cheer supports oq
    thunder asserts q
    bark asserts q
    murmur asserts q
    mutter asserts q
    groan asserts q
    crow asserts q
    """
}
