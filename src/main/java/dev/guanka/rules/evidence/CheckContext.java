package dev.guanka.rules.evidence;

import dev.guanka.rules.pack.RulePack;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a document is held against.
 *
 * @param appId of the mini program, or null
 * @param subject name of the mini program's subject, or null
 * @param providers registry ids of the providers that were detected, or declared where none was
 * @param capability capability that the document is to cover, or null
 * @param others the other documents of the same application that nobody refused
 * @param day the day of the check
 */
public record CheckContext(
    String appId,
    String subject,
    List<String> providers,
    String capability,
    List<SuppliedPaper> others,
    LocalDate day,
    RulePack pack) {

  /** A context in which there is one document only. */
  public CheckContext(
      String subject, List<String> providers, String capability, LocalDate day, RulePack pack) {
    this(null, subject, providers, capability, List.of(), day, pack);
  }

  Stream<SuppliedPaper> others(String kind) {
    return others.stream().filter(paper -> paper.item().kind().equals(kind));
  }
}
