package dev.guanka.rules.evidence;

import static dev.guanka.rules.evidence.CheckResult.Result.FAIL;
import static dev.guanka.rules.evidence.CheckResult.Result.PASS;
import static dev.guanka.rules.evidence.CheckResult.Result.UNKNOWN;

import dev.guanka.rules.Text;
import dev.guanka.rules.evidence.CheckResult.Check;
import dev.guanka.rules.evidence.CheckResult.Result;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * Holds the holder of a document against who it must be: the mini program's subject for its own
 * papers, the provider for a provider's filing.
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

  HolderCheck(CheckContext context) {
    this.context = context;
  }

  CheckResult check(EvidenceItem item) {
    if (!OF_THE_SUBJECT.contains(item.kind())) {
      return ofAnother(item);
    }
    if (context.subject() == null) {
      return answer(UNKNOWN, "声明里没有主体名称，由人工核对", "The declaration names no subject; a person looks");
    }
    if (same(item.holder(), context.subject())) {
      return answer(PASS, "与小程序主体一致", "Equals the mini program's subject");
    }
    return differs(item);
  }

  /**
   * Another company of the group may have signed: that is a person's to bridge, but not a filing.
   */
  private CheckResult differs(EvidenceItem item) {
    String zh = "持有人“" + item.holder() + "”与小程序主体“" + context.subject() + "”不一致";
    String en =
        "The holder \"" + item.holder() + "\" is not the subject \"" + context.subject() + "\"";
    if (item.kind().equals("OWN_FILING")) {
      return answer(FAIL, zh + "；备案主体须完全一致", en + "; the filing subject must be exactly it");
    }
    return answer(
        FAIL,
        zh + "；属同一集团时请另附盖章的关联关系说明与授权使用函",
        en + "; within one group add a sealed letter of relation and authorisation");
  }

  private CheckResult ofAnother(EvidenceItem item) {
    if (context.subject() != null && same(item.holder(), context.subject())) {
      return answer(
          UNKNOWN,
          "持有人是小程序主体自己，而这类材料应属模型提供方，由人工核对",
          "The holder is the mini program's own subject, yet such a paper is the provider's; a person looks");
    }
    return answer(
        UNKNOWN,
        "持有人应为模型提供方，请人工核对名称",
        "The holder must be the model provider; a person compares the names");
  }

  static boolean same(String one, String other) {
    return normal(one).equals(normal(other));
  }

  private static String normal(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .replaceAll("\\s", "")
        .toLowerCase(Locale.ROOT);
  }

  private static CheckResult answer(Result result, String zh, String en) {
    return new CheckResult(Check.HOLDER, result, new Text(zh, en));
  }
}
