package dev.guanka.rules.evidence;

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

  /** The checks that apply to a piece without a document, in a fixed order. */
  public static List<CheckResult> check(EvidenceItem item, CheckContext context) {
    return check(new SuppliedPaper(item, null), context);
  }

  /** The checks that apply to a document, in a fixed order; its gaps are filled from its text. */
  public static List<CheckResult> check(SuppliedPaper paper, CheckContext context) {
    Filings filings = new Filings(context.pack());
    EvidenceItem item = paper.effective();
    List<CheckResult> results = new ArrayList<>(TextChecks.of(paper));
    if (item.has("filingNumber")) {
      results.add(
          new FilingNumberCheck(filings, new Areas(context.pack())).check(item, context.day()));
    }
    new HolderCheck(context, filings).check(item).ifPresent(results::add);
    ProviderCheck provider = new ProviderCheck(context, filings);
    if (OF_A_PROVIDER.contains(item.kind())) {
      results.add(provider.check(paper));
    }
    new CapabilityCheck(context, filings).check(paper).ifPresent(results::add);
    new ProductNameCheck(context, filings).check(item).ifPresent(results::add);
    AppIdCheck.check(paper, context.appId()).ifPresent(results::add);
    results.add(ValidityCheck.check(item, context.day()));
    if (item.has("link")) {
      results.add(new LinkCheck(filings).check(item.link()));
    }
    return List.copyOf(results);
  }
}
