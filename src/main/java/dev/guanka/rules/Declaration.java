package dev.guanka.rules;

import java.util.List;

/**
 * What the submitter says of the app.
 *
 * @param categories declared service categories as {@code first/second}
 * @param aiServices the AI services that the app uses, possibly empty
 * @param review notes for the reviewer, or null
 */
public record Declaration(
    String appId,
    String appName,
    String version,
    Subject subject,
    List<String> categories,
    List<AiService> aiServices,
    ReviewNotes review) {

  /** Who answers for the app. {@code name} may be null. */
  public record Subject(SubjectType type, String name) {}

  /** One AI service in use. {@code provider} is a registry id or free text. */
  public record AiService(String provider, Deployment deployment, String capability) {}

  /** What helps the reviewer to try the app. */
  public record ReviewNotes(String notes, String testAccount, List<Page> pages) {}

  /** A page as the submitter presents it. */
  public record Page(String path, String title, String category) {}
}
