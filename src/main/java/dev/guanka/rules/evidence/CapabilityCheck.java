package dev.guanka.rules.evidence;

import static dev.guanka.rules.evidence.CheckResult.Result.FAIL;
import static dev.guanka.rules.evidence.CheckResult.Result.PASS;
import static dev.guanka.rules.evidence.CheckResult.Result.UNKNOWN;

import dev.guanka.rules.Text;
import dev.guanka.rules.evidence.CheckResult.Check;
import dev.guanka.rules.evidence.CheckResult.Result;
import dev.guanka.rules.pack.CapabilityRule;
import java.util.Optional;
import java.util.Set;

/** Holds the kind of a filed algorithm against the capability that the document is to cover. */
final class CapabilityCheck {

  private static final String ANY = "ANY";
  private static final Set<String> FILINGS = Set.of("OWN_FILING", "VENDOR_FILING");

  private final CheckContext context;
  private final Filings filings;

  CapabilityCheck(CheckContext context, Filings filings) {
    this.context = context;
    this.filings = filings;
  }

  Optional<CheckResult> check(SuppliedPaper paper) {
    Optional<Text> otherClass = otherClass(paper);
    if (otherClass.isPresent()) {
      Text name = otherClass.get();
      return answer(
          FAIL,
          "算法类型是“" + name.zh() + "”，不是生成合成类（深度合成）",
          "The algorithm's class is " + name.en() + ", not generation and synthesis");
    }
    return Optional.ofNullable(context.capability())
        .flatMap(context.pack()::capability)
        .flatMap(rule -> modality(paper.effective(), rule));
  }

  /** The class that a filing prints, where it is one that never covers deep synthesis. */
  private Optional<Text> otherClass(SuppliedPaper paper) {
    String printed =
        paper.reading() == null || !FILINGS.contains(paper.item().kind())
            ? null
            : paper.reading().only("algorithmClass");
    return printed == null ? Optional.empty() : filings.classThatDoesNotFit(printed);
  }

  private Optional<CheckResult> modality(EvidenceItem item, CapabilityRule rule) {
    Optional<Filings.Known> known =
        item.has("filingNumber") ? filings.known(item.filingNumber()) : Optional.empty();
    if (known.isPresent() && !known.get().modality().equals(ANY)) {
      return known(known.get().modality(), rule);
    }
    if (!FILINGS.contains(item.kind())) {
      return Optional.empty();
    }
    String named = item.has("algorithm") ? filings.modality(item.algorithm()) : null;
    return named == null ? notSaid(rule) : named(named, rule);
  }

  /** Only a known number says for sure what its algorithm is for. */
  private static Optional<CheckResult> known(String modality, CapabilityRule rule) {
    if (modality.equals(rule.modality())) {
      return answer(PASS, "备案算法与能力对应", "The filed algorithm fits the capability");
    }
    Text name = rule.name();
    return answer(
        UNKNOWN,
        "这是 " + modality + " 类算法的备案号，能否用于" + name.zh() + "由人工判断",
        "This number is of a "
            + modality
            + " algorithm; a person decides whether it serves "
            + name.en());
  }

  private static Optional<CheckResult> named(String modality, CapabilityRule rule) {
    Text name = rule.name();
    return modality.equals(rule.modality())
        ? answer(PASS, "算法名称与" + name.zh() + "相符", "The algorithm's name goes with " + name.en())
        : answer(
            UNKNOWN,
            "算法名称像是 " + modality + " 类，能否用于" + name.zh() + "由人工判断",
            "The algorithm's name sounds like "
                + modality
                + "; a person decides whether it serves "
                + name.en());
  }

  private static Optional<CheckResult> notSaid(CapabilityRule rule) {
    Text name = rule.name();
    return answer(
        UNKNOWN,
        "不知道这个备案的算法做什么，能否用于" + name.zh() + "由人工判断",
        "It is not known what the filed algorithm does; a person decides whether it serves "
            + name.en());
  }

  private static Optional<CheckResult> answer(Result result, String zh, String en) {
    return Optional.of(new CheckResult(Check.CAPABILITY, result, new Text(zh, en)));
  }
}
