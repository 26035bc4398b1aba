package dev.guanka.rules.evidence;

import static dev.guanka.rules.evidence.CheckResult.Result.FAIL;
import static dev.guanka.rules.evidence.CheckResult.Result.PASS;
import static dev.guanka.rules.evidence.CheckResult.Result.UNKNOWN;

import dev.guanka.rules.Text;
import dev.guanka.rules.evidence.CheckResult.Check;
import dev.guanka.rules.evidence.CheckResult.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Checks what a document claims before a person looks at it; each result is shown, none is final.
 */
public final class DocumentChecks {

  private static final Set<String> OF_A_PROVIDER =
      Set.of("VENDOR_FILING", "COOPERATION_AGREEMENT", "ORDER", "IN_USE_PROOF", "PLATFORM_PROOF");

  private DocumentChecks() {}

  /** The checks that apply to the document, in a fixed order. */
  public static List<CheckResult> check(EvidenceItem item, CheckContext context) {
    Filings filings = new Filings(context.pack());
    ProviderChecks providers = new ProviderChecks(context, filings);
    List<CheckResult> results = new ArrayList<>();
    if (item.has("filingNumber")) {
      results.add(new FilingNumberCheck(filings).check(item, context.day()));
    }
    if (item.has("holder")) {
      results.add(new HolderCheck(context).check(item));
    }
    if (OF_A_PROVIDER.contains(item.kind())) {
      results.add(providers.provider(item));
    }
    providers.capability(item).ifPresent(results::add);
    results.add(validity(item, context));
    if (item.has("link")) {
      results.add(new LinkCheck(filings).check(item.link()));
    }
    return List.copyOf(results);
  }

  private static CheckResult validity(EvidenceItem item, CheckContext context) {
    if (item.issuedOn() != null && item.issuedOn().isAfter(context.day())) {
      return validity(FAIL, "签发日期在今天之后", "The date of issue is in the future");
    }
    if (item.issuedOn() != null
        && item.expiresOn() != null
        && item.expiresOn().isBefore(item.issuedOn())) {
      return validity(FAIL, "到期日早于签发日", "It expires before it was issued");
    }
    if (item.expiresOn() == null) {
      return validity(UNKNOWN, "没有写明到期日，由人工核对", "No date of expiry is given; a person looks");
    }
    return item.validOn(context.day())
        ? validity(PASS, "有效期至 " + item.expiresOn(), "Valid until " + item.expiresOn())
        : validity(FAIL, "已于 " + item.expiresOn() + " 到期", "Expired on " + item.expiresOn());
  }

  private static CheckResult validity(Result result, String zh, String en) {
    return new CheckResult(Check.VALIDITY, result, new Text(zh, en));
  }
}
