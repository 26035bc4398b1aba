package dev.guanka.rules.evidence;

import static dev.guanka.rules.evidence.CheckResult.Result.FAIL;
import static dev.guanka.rules.evidence.CheckResult.Result.PASS;
import static dev.guanka.rules.evidence.CheckResult.Result.UNKNOWN;

import dev.guanka.rules.Text;
import dev.guanka.rules.evidence.CheckResult.Check;
import dev.guanka.rules.evidence.CheckResult.Result;
import dev.guanka.rules.evidence.Filings.Known;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Holds the product or algorithm that a document names against the filed algorithm's name: that of
 * the filing handed in beside it, else those that are known of the provider.
 */
final class ProductNameCheck {

  private static final Set<String> FILINGS = Set.of("OWN_FILING", "VENDOR_FILING");
  private static final Set<String> CONTRACTS =
      Set.of("ORDER", "COOPERATION_AGREEMENT", "IN_USE_PROOF", "PLATFORM_PROOF");

  private final CheckContext context;
  private final Filings filings;

  ProductNameCheck(CheckContext context, Filings filings) {
    this.context = context;
    this.filings = filings;
  }

  Optional<CheckResult> check(EvidenceItem item) {
    if (FILINGS.contains(item.kind())) {
      return filing(item);
    }
    return CONTRACTS.contains(item.kind()) ? Optional.of(contract(item)) : Optional.empty();
  }

  /** A filing whose number is known must carry the name that is known of it. */
  private Optional<CheckResult> filing(EvidenceItem item) {
    Optional<String> known = known(item).map(Known::algorithm);
    return known.isEmpty() || !item.has("algorithm")
        ? Optional.empty()
        : Optional.of(compare(item.algorithm(), List.of(known.get())));
  }

  private CheckResult contract(EvidenceItem item) {
    List<String> filed = filedNames(item);
    if (!item.has("algorithm")) {
      return answer(
          UNKNOWN,
          "没有写明产品或算法名称，应与备案算法名称一致，由人工核对",
          "No product or algorithm is named, which must equal the filed one's name; a person looks");
    }
    if (filed.isEmpty()) {
      return answer(
          UNKNOWN,
          "不知道备案算法的名称，无法与“" + item.algorithm() + "”核对",
          "The filed algorithm's name is not known, to compare \"" + item.algorithm() + "\" with");
    }
    return compare(item.algorithm(), filed);
  }

  private List<String> filedNames(EvidenceItem item) {
    List<String> beside =
        context.others().stream()
            .map(SuppliedPaper::effective)
            .filter(other -> FILINGS.contains(other.kind()))
            .flatMap(this::names)
            .distinct()
            .toList();
    return beside.isEmpty()
        ? Stream.concat(names(item).skip(1), filings.algorithms(context.providers())).toList()
        : beside;
  }

  /** What a piece itself names, then what is known of its number. */
  private Stream<String> names(EvidenceItem item) {
    return Stream.of(item.algorithm(), known(item).map(Known::algorithm).orElse(null))
        .filter(Objects::nonNull);
  }

  private Optional<Known> known(EvidenceItem item) {
    return item.has("filingNumber") ? filings.known(item.filingNumber()) : Optional.empty();
  }

  private static CheckResult compare(String named, List<String> filed) {
    boolean same =
        filed.stream().anyMatch(name -> FieldValues.folded(name).equals(FieldValues.folded(named)));
    String names = String.join(" / ", filed);
    return same
        ? answer(PASS, "与备案算法名称一致", "Equals the filed algorithm's name")
        : answer(
            FAIL,
            "写的是“" + named + "”，备案算法名称是“" + names + "”",
            "Names \"" + named + "\"; the filed algorithm is \"" + names + "\"");
  }

  private static CheckResult answer(Result result, String zh, String en) {
    return new CheckResult(Check.PRODUCT_NAME, result, new Text(zh, en));
  }
}
