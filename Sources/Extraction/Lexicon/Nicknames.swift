/// Given names with their short forms: "Bill" may be William, facts of usage.
enum Nicknames {
  /// One given name a line with its short forms, in lower case.
  private static let lines = """
    abraham abe; albert al bert; alexander alex sandy sasha alec; alexandra alex sandra sasha; alfred fred alf
    andrew andy drew; anthony tony; arthur art; barbara barb; benjamin ben benny; bernard bernie
    bradley brad; catherine cathy kate katie cate; charles charlie chuck; christina chris tina
    christine chris; christopher chris kit; cynthia cindy; daniel dan danny; david dave davy
    deborah deb debbie; dennis denny; dmitry dima; donald don donnie; dorothy dot dottie; douglas doug
    edward ed eddie ted ned; elizabeth liz beth betsy betty eliza lizzie; eugene gene; francis frank
    franklin frank; frederick fred freddie; gabriel gabe; gerald gerry jerry; geoffrey geoff; gregory greg
    harold harry hal; henry hank harry; herbert herb; irving irv; isaac ike; jacob jake; james jim jimmy jamie
    janet jan; jeffrey jeff; jeremy jerry; jennifer jen jenny; jessica jess; john jack johnny
    jonathan jon; joseph joe joey; joshua josh; judith judy; katherine kate kathy katie kay
    kathleen kathy kate; kenneth ken kenny; lawrence larry; leonard leo len; louis lou; margaret maggie meg peggy
    martin marty; matthew matt; maximilian max; megan meg; melissa mel; michael mike mick mickey
    mikhail misha; mitchell mitch; nancy nan; nathaniel nate nat; nathan nate; nicholas nick; nicola nicky
    pamela pam; patricia pat patty trish; patrick pat paddy; peter pete; philip phil; raymond ray
    rebecca becky; reginald reg; richard rick dick rich richie; robert bob rob bobby robbie bert
    roger rog; ronald ron ronnie; russell russ; samantha sam; samuel sam; sergei seryozha; solomon sol
    stanley stan; stephanie steph; stephen steve; steven steve; stuart stu; susan sue susie; suzanne sue
    theodore ted teddy theo; theresa terry tess; thomas tom tommy; timothy tim; valerie val; victoria vicky
    vincent vince; vladimir vova; volodymyr vova; walter walt; wesley wes; wilfred wilf
    william bill billy will willie; yevgeny zhenya; zachary zach
    """

  /// The full names of each short form, and of each full name itself.
  private static let fullNames: [String: Set<String>] = {
    var fullNames: [String: Set<String>] = [:]
    for line in lines.split(whereSeparator: { $0 == ";" || $0 == "\n" }) {
      let words = line.split(separator: " ").map(String.init)
      guard let full = words.first else { continue }
      for word in words { fullNames[word, default: []].insert(full) }
    }
    return fullNames
  }()

  /// Whether two given names in lower case may be one person's: equal, or short forms of one name.
  static func mayBeSame(_ one: String, _ other: String) -> Bool {
    if one == other { return true }
    guard let left = fullNames[one], let right = fullNames[other] else { return false }
    return !left.isDisjoint(with: right)
  }
}
