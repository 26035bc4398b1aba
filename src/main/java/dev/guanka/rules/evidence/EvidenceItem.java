package dev.guanka.rules.evidence;

import java.time.LocalDate;

/**
 * One piece of evidence as the submitter describes it; every field but the kind may be null.
 *
 * @param kind a kind of the rule pack's documents, such as {@code VENDOR_FILING}
 * @param category the category that it is for
 * @param holder who the document names as its holder
 * @param link where it can be verified
 * @param complete whether the submitter says that nothing more will come
 * @param reason why not, or what should be known
 */
public record EvidenceItem(
    String kind,
    String category,
    String provider,
    String filingNumber,
    FilingType filingType,
    String holder,
    LocalDate issuedOn,
    LocalDate expiresOn,
    String link,
    boolean complete,
    String reason) {

  /** Whether it holds on a day; a date that is not given does not speak against it. */
  public boolean validOn(LocalDate day) {
    return (issuedOn == null || !issuedOn.isAfter(day))
        && (expiresOn == null || !expiresOn.isBefore(day));
  }

  /** Whether a field, named as in the API, is filled. */
  public boolean has(String field) {
    return switch (field) {
      case "provider" -> filled(provider);
      case "filingNumber" -> filled(filingNumber);
      case "filingType" -> filingType != null;
      case "holder" -> filled(holder);
      case "issuedOn" -> issuedOn != null;
      case "expiresOn" -> expiresOn != null;
      case "link" -> filled(link);
      default -> throw new IllegalArgumentException("no field " + field + " of evidence");
    };
  }

  private static boolean filled(String value) {
    return value != null && !value.isBlank();
  }
}
