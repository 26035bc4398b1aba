package dev.guanka.rules.evidence;

import com.fasterxml.jackson.annotation.JsonCreator;
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
 * @param algorithm the filed algorithm's name, or the product's on an order
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
    String reason,
    String algorithm) {

  @JsonCreator
  public EvidenceItem {}

  /** One whose algorithm is not named. */
  public EvidenceItem(
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
    this(
        kind,
        category,
        provider,
        filingNumber,
        filingType,
        holder,
        issuedOn,
        expiresOn,
        link,
        complete,
        reason,
        null);
  }

  /** The same with its gaps filled by what a document says; nothing that was typed is changed. */
  public EvidenceItem filledFrom(Reading reading) {
    return new EvidenceItem(
        kind,
        category,
        provider,
        filled(filingNumber) ? filingNumber : reading.only("filingNumber"),
        filingType,
        filled(holder) ? holder : reading.only("holder"),
        issuedOn == null ? day(reading.only("issuedOn")) : issuedOn,
        expiresOn == null ? day(reading.only("expiresOn")) : expiresOn,
        link,
        complete,
        reason,
        filled(algorithm) ? algorithm : reading.only("algorithm"));
  }

  /** Whether it holds on a day; a date that is not given does not speak against it. */
  public boolean validOn(LocalDate day) {
    return (issuedOn == null || !issuedOn.isAfter(day))
        && (expiresOn == null || !expiresOn.isBefore(day));
  }

  /** Whether a field, named as in the API, is filled. */
  public boolean has(String field) {
    return text(field) != null;
  }

  /** A field, named as in the API, as text; null where it is not filled. */
  public String text(String field) {
    return switch (field) {
      case "provider" -> said(provider);
      case "filingNumber" -> said(filingNumber);
      case "filingType" -> said(filingType);
      case "holder" -> said(holder);
      case "issuedOn" -> said(issuedOn);
      case "expiresOn" -> said(expiresOn);
      case "link" -> said(link);
      case "algorithm" -> said(algorithm);
      default -> throw new IllegalArgumentException("no field " + field + " of evidence");
    };
  }

  private static String said(Object value) {
    return value == null || value.toString().isBlank() ? null : value.toString();
  }

  private static boolean filled(String value) {
    return value != null && !value.isBlank();
  }

  private static LocalDate day(String iso) {
    return iso == null ? null : LocalDate.parse(iso);
  }
}
