package dev.guanka.rules.evidence;

import static dev.guanka.rules.evidence.CheckResult.Result.FAIL;
import static dev.guanka.rules.evidence.CheckResult.Result.PASS;
import static dev.guanka.rules.evidence.CheckResult.Result.UNKNOWN;

import dev.guanka.rules.Text;
import dev.guanka.rules.evidence.CheckResult.Check;
import dev.guanka.rules.evidence.CheckResult.Result;
import dev.guanka.rules.evidence.Filings.Known;
import dev.guanka.rules.pack.CapabilityRule;
import java.util.Optional;

/** Holds the provider and the algorithm of a document against what the code calls. */
final class ProviderChecks {

  private final CheckContext context;
  private final Filings filings;
  private final Providers providers;

  ProviderChecks(CheckContext context, Filings filings) {
    this.context = context;
    this.filings = filings;
    this.providers = new Providers(context.pack());
  }

  CheckResult provider(EvidenceItem item) {
    String said = provider(item, known(item));
    if (said == null) {
      return answer(
          Check.PROVIDER, UNKNOWN, "没有写明模型提供方，由人工核对", "No provider is named; a person looks");
    }
    Text name = providers.name(said);
    if (context.providers().isEmpty()) {
      return answer(
          Check.PROVIDER,
          UNKNOWN,
          "代码和声明都没有显示提供方，无法与" + name.zh() + "核对",
          "Neither code nor declaration shows a provider to compare " + name.en() + " with");
    }
    if (context.providers().contains(said)) {
      return answer(
          Check.PROVIDER,
          PASS,
          "与所用的" + name.zh() + "一致",
          "Fits the provider in use, " + name.en());
    }
    return answer(
        Check.PROVIDER,
        FAIL,
        "材料属于" + name.zh() + "，代码使用的是 " + String.join(", ", context.providers()),
        "The paper is "
            + name.en()
            + "'s, the code uses "
            + String.join(", ", context.providers()));
  }

  /** Only a known number says what its algorithm is for. */
  Optional<CheckResult> capability(EvidenceItem item) {
    Optional<Known> known = known(item);
    Optional<CapabilityRule> rule =
        context.capability() == null
            ? Optional.empty()
            : context.pack().capability(context.capability());
    if (known.isEmpty() || rule.isEmpty()) {
      return Optional.empty();
    }
    String modality = known.get().modality();
    if (modality.equals("ANY") || modality.equals(rule.get().modality())) {
      return Optional.of(
          answer(Check.CAPABILITY, PASS, "备案算法与能力对应", "The filed algorithm fits the capability"));
    }
    Text name = rule.get().name();
    return Optional.of(
        answer(
            Check.CAPABILITY,
            UNKNOWN,
            "这是 " + modality + " 类算法的备案号，能否用于" + name.zh() + "由人工判断",
            "This number is of a "
                + modality
                + " algorithm; a person decides whether it serves "
                + name.en()));
  }

  private Optional<Known> known(EvidenceItem item) {
    return item.has("filingNumber") ? filings.known(item.filingNumber()) : Optional.empty();
  }

  /** A known number says whose it is, whatever the submitter wrote. */
  private static String provider(EvidenceItem item, Optional<Known> known) {
    return known.map(Known::provider).orElse(item.provider());
  }

  private static CheckResult answer(Check check, Result result, String zh, String en) {
    return new CheckResult(check, result, new Text(zh, en));
  }
}
