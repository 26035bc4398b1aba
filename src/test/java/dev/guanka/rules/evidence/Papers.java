package dev.guanka.rules.evidence;

import java.time.LocalDate;

/** Evidence that reads as nouns. */
final class Papers {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  static final String MOONSHOT_NUMBER = "网信算备110108896786101240023号";

  private Papers() {}

  static EvidenceItem aVendorFiling() {
    return new EvidenceItem(
        "VENDOR_FILING",
        null,
        "moonshot",
        MOONSHOT_NUMBER,
        FilingType.ALGORITHM,
        "北京月之暗面科技有限公司",
        null,
        null,
        "https://beian.cac.gov.cn/#/index",
        false,
        null);
  }

  static EvidenceItem a(String kind) {
    return of(kind, "样例有限公司", LocalDate.of(2027, 1, 1));
  }

  static EvidenceItem of(String kind, String holder, LocalDate expiresOn) {
    return new EvidenceItem(
        kind, null, "moonshot", null, null, holder, null, expiresOn, null, false, null);
  }

  static EvidenceItem numbered(String kind, String number) {
    return new EvidenceItem(
        kind, null, null, number, null, "样例有限公司", null, null, null, false, null);
  }

  static EvidenceItem linked(String link) {
    return new EvidenceItem(
        "PENDING_FILING", null, null, null, null, null, null, null, link, false, null);
  }
}
