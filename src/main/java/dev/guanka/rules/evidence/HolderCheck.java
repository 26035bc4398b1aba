package dev.guanka.rules.evidence;

import static dev.guanka.rules.evidence.CheckResult.Result.FAIL;
import static dev.guanka.rules.evidence.CheckResult.Result.PASS;
import static dev.guanka.rules.evidence.CheckResult.Result.UNKNOWN;

import dev.guanka.rules.Text;
import dev.guanka.rules.evidence.CheckResult.Check;
import dev.guanka.rules.evidence.CheckResult.Result;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Holds the holder of a document against who it must be: the mini program's subject for its own
 * papers, the provider for a provider's filing; a letter of relation is the bridge within a group.
 */
final class HolderCheck {

  private static final Set<String> OF_THE_SUBJECT =
      Set.of(
          "OWN_FILING",
          "COOPERATION_AGREEMENT",
          "ORDER",
          "IN_USE_PROOF",
          "PLATFORM_PROOF",
          "SAFETY_ASSESSMENT",
          "NON_AI_DECLARATION",
          "PENDING_FILING");

  private final CheckContext context;
  private final Filings filings;

  HolderCheck(CheckContext context, Filings filings) {
    this.context = context;
    this.filings = filings;
  }

  Optional<CheckResult> check(EvidenceItem item) {
    if (!item.has("holder")) {
      return Optional.empty();
    }
    if (item.kind().equals("VENDOR_FILING")) {
      return Optional.of(ofTheProvider(item));
    }
    return OF_THE_SUBJECT.contains(item.kind())
        ? Optional.of(ofTheSubject(item))
        : Optional.empty();
  }

  private CheckResult ofTheSubject(EvidenceItem item) {
    if (context.subject() == null) {
      return answer(UNKNOWN, "声明里没有主体名称，由人工核对", "The declaration names no subject; a person looks");
    }
    return same(item.holder(), context.subject())
        ? answer(PASS, "与小程序主体一致", "Equals the mini program's subject")
        : differs(item);
  }

  /** Another company of the group may have signed: a letter bridges that, but not a filing. */
  private CheckResult differs(EvidenceItem item) {
    String zh = "持有人“" + item.holder() + "”与小程序主体“" + context.subject() + "”不一致";
    String en =
        "The holder \"" + item.holder() + "\" is not the subject \"" + context.subject() + "\"";
    if (item.kind().equals("OWN_FILING")) {
      return answer(FAIL, zh + "；备案主体须完全一致", en + "; the filing subject must be exactly it");
    }
    List<SuppliedPaper> letters = context.others("RELATION_LETTER").toList();
    if (letters.isEmpty()) {
      return answer(
          FAIL,
          zh + "；属同一集团时请另附盖章的关联关系说明与授权使用函",
          en + "; within one group add a sealed letter of relation and authorisation");
    }
    return letters.stream().anyMatch(letter -> names(letter, item.holder()))
        ? answer(PASS, zh + "，但关联关系说明连接了两者", en + ", but the letter of relation links them")
        : answer(
            UNKNOWN,
            zh + "；关联关系说明中没有读到“" + item.holder() + "”，由人工核对",
            en
                + "; \""
                + item.holder()
                + "\" was not read in the letter of relation, a person looks");
  }

  /** Whether a letter names a company: as its holder, or among the parties in its text. */
  private static boolean names(SuppliedPaper letter, String company) {
    boolean said = letter.item().has("holder") && same(letter.item().holder(), company);
    return said
        || letter.reading() != null
            && letter.reading().values("party").stream()
                .anyMatch(party -> FieldValues.folded(party).endsWith(FieldValues.folded(company)));
  }

  private CheckResult ofTheProvider(EvidenceItem item) {
    List<String> owners = filings.providersOf(item.holder());
    if (owners.stream().anyMatch(context.providers()::contains)) {
      return answer(PASS, "持有人是所用的模型提供方", "The holder is the model provider in use");
    }
    if (context.subject() != null && same(item.holder(), context.subject())) {
      return answer(
          UNKNOWN,
          "持有人是小程序主体自己，而这类材料应属模型提供方，由人工核对",
          "The holder is the mini program's own subject, yet such a paper is the provider's; a person looks");
    }
    if (!owners.isEmpty() && !context.providers().isEmpty()) {
      return answer(
          FAIL,
          "持有人属于 "
              + String.join(", ", owners)
              + "，代码使用的是 "
              + String.join(", ", context.providers()),
          "The holder is "
              + String.join(", ", owners)
              + ", the code uses "
              + String.join(", ", context.providers()));
    }
    return unknownOwner();
  }

  private CheckResult unknownOwner() {
    List<String> known = filings.holders(context.providers());
    String zh = known.isEmpty() ? "" : "（已知：" + String.join("、", known) + "）";
    String en = known.isEmpty() ? "" : " (known: " + String.join(", ", known) + ")";
    return answer(
        UNKNOWN,
        "持有人应为模型提供方" + zh + "，请人工核对名称",
        "The holder must be the model provider" + en + "; a person compares the names");
  }

  static boolean same(String one, String other) {
    return FieldValues.folded(one).equals(FieldValues.folded(other));
  }

  private static CheckResult answer(Result result, String zh, String en) {
    return new CheckResult(Check.HOLDER, result, new Text(zh, en));
  }
}
