package dev.guanka.rules;

import dev.guanka.rules.scan.ScanNote;
import java.util.List;

/**
 * The answer: what was found, what it means for the declared categories, and the ways out. Holds
 * texts in both languages; {@code ReportJson} writes it in one.
 *
 * @param fixed findings of the revision before that are gone
 * @param questions what a human must find out, in the submitter's words
 * @param legal the articles that the findings cite, in words
 * @param notSeen what the scan can never see, said plainly
 */
public record Report(
    PackRef rulePack,
    Verdict verdict,
    List<Capability> capabilities,
    List<Item> findings,
    List<Remedy> remedies,
    List<Finding> fixed,
    List<Question> questions,
    List<ScanNote> notes,
    List<Citation> legal,
    Text notSeen) {

  /** The rule pack that decided. {@code effectiveFrom} is an ISO date. */
  public record PackRef(String id, String version, String edition, String effectiveFrom) {}

  /**
   * A capability that was detected, suspected, declared or found unreachable.
   *
   * @param categories the categories of which any one covers it
   * @param covered the declared category that covers it, or null
   * @param granted whether that category is granted
   * @param findings ids of its findings
   */
  public record Capability(
      String capability,
      CapabilityState state,
      List<String> categories,
      String covered,
      boolean granted,
      List<String> providers,
      List<String> findings) {}

  /**
   * A finding in this report: a scan finding with its id, or one about the declaration.
   *
   * @param id {@code f1}, {@code f2}… in report order
   * @param pointer JSON pointer into the declaration where {@code finding.file()} is null
   * @param change NEW or STILL from the second revision on, else null
   * @param blocking whether the verdict REJECT or NEEDS_EVIDENCE rests on it
   */
  public record Item(String id, Finding finding, String pointer, Change change, boolean blocking) {}

  /** What became of a finding since the revision before. */
  public enum Change {
    NEW,
    STILL
  }

  /** One way out. */
  public record Remedy(
      Option option,
      String capability,
      Text title,
      List<Text> steps,
      List<DocumentSet> documents,
      List<String> locations) {}

  /** The kinds of remedy that clients rely on. */
  public enum Option {
    ADD_CATEGORY,
    REMOVE_CAPABILITY,
    CHANGE_SUBJECT,
    ADD_LABEL,
    DISPUTE,
    LOCAL_EXEMPTION
  }

  /** Documents of which any one will do. */
  public record DocumentSet(List<Document> anyOf) {}

  /**
   * One document: what it is, who issues it, what must be on it, and how sure the source is.
   *
   * @param verifiedBy how it is checked
   * @param takes how long it takes, or null where that is not known
   * @param costs what it costs, or null where that is not known
   * @param notes what is known of it for this provider, such as a filing number
   * @param issuerFrom where the issuer's text comes from, or null where it is the document's source
   * @param date ISO date on which the source was read
   */
  public record Document(
      String kind,
      Text name,
      Text issuer,
      List<Text> mustShow,
      List<Text> verifiedBy,
      Text takes,
      Text costs,
      List<Text> notes,
      Sourced issuerFrom,
      String source,
      String date,
      String confidence) {}

  /** Where something comes from, as a person can open it, when it was read and how sure it is. */
  public record Sourced(String source, String date, String confidence) {}

  /** An article of law by the id that findings give. */
  public record Citation(String id, Text text) {}

  /** A question that only a person can settle. */
  public record Question(String code, String capability, Text text, List<String> findings) {}
}
