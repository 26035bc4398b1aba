package dev.guanka.rules.evidence;

import static dev.guanka.rules.evidence.CheckResult.Result.FAIL;
import static dev.guanka.rules.evidence.CheckResult.Result.PASS;
import static dev.guanka.rules.evidence.CheckResult.Result.UNKNOWN;

import dev.guanka.rules.Text;
import dev.guanka.rules.evidence.CheckResult.Check;
import dev.guanka.rules.evidence.CheckResult.Result;
import dev.guanka.rules.evidence.Filings.Known;
import dev.guanka.rules.evidence.Providers.Standing;
import java.util.List;
import java.util.Optional;

/** Holds the provider of a document against the ones that the code calls. */
final class ProviderCheck {

  private final CheckContext context;
  private final Filings filings;
  private final Providers providers;

  ProviderCheck(CheckContext context, Filings filings) {
    this.context = context;
    this.filings = filings;
    this.providers = new Providers(context.pack());
  }

  CheckResult check(SuppliedPaper paper) {
    String said = provider(paper);
    if (said == null) {
      return answer(UNKNOWN, "没有写明模型提供方，由人工核对", "No provider is named; a person looks");
    }
    Text name = providers.name(said);
    if (context.providers().isEmpty()) {
      return answer(
          UNKNOWN,
          "代码和声明都没有显示提供方，无法与" + name.zh() + "核对",
          "Neither code nor declaration shows a provider to compare " + name.en() + " with");
    }
    if (context.providers().contains(said)) {
      return answer(PASS, "与所用的" + name.zh() + "一致", "Fits the provider in use, " + name.en());
    }
    return another(name);
  }

  /** Behind a reseller stands a provider that the code does not show. */
  private CheckResult another(Text name) {
    String used = String.join(", ", context.providers());
    if (context.providers().stream().anyMatch(id -> providers.standing(id) == Standing.RESELLER)) {
      return answer(
          UNKNOWN,
          "材料属于" + name.zh() + "，代码经转售商 " + used + " 调用，由人工核对背后的模型",
          "The paper is "
              + name.en()
              + "'s, the code calls the reseller "
              + used
              + "; a person compares the model behind it");
    }
    return answer(
        FAIL,
        "材料属于" + name.zh() + "，代码使用的是 " + used,
        "The paper is " + name.en() + "'s, the code uses " + used);
  }

  /**
   * A known number says whose it is, whatever the submitter wrote; then the words, then the text.
   */
  private String provider(SuppliedPaper paper) {
    EvidenceItem item = paper.effective();
    Optional<String> numbered =
        item.has("filingNumber")
            ? filings.known(item.filingNumber()).map(Known::provider)
            : Optional.empty();
    return numbered.orElseGet(() -> item.has("provider") ? item.provider() : read(paper));
  }

  private String read(SuppliedPaper paper) {
    List<String> parties = paper.reading() == null ? List.of() : paper.reading().values("party");
    List<String> known =
        parties.stream().flatMap(party -> filings.providersIn(party)).distinct().toList();
    return known.size() == 1 ? known.get(0) : null;
  }

  private static CheckResult answer(Result result, String zh, String en) {
    return new CheckResult(Check.PROVIDER, result, new Text(zh, en));
  }
}
