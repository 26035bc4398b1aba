package dev.guanka.submission;

/**
 * One reason of a rejection, with its place.
 *
 * @param finding the report's finding id, or null where a reviewer saw it elsewhere
 * @param capability the capability it is about, or null
 * @param state {@code DETECTED} where a rule detected that capability, else null
 */
public record Reason(String finding, String capability, String state, Place place, Words text) {

  /** Where it is seen: {@code file:line:column}, a page path, a pointer, or a document's field. */
  public record Place(Kind kind, String at, String excerpt, String attachment) {}

  /** The kinds of place that law 2 knows. */
  public enum Kind {
    CODE,
    PAGE,
    DECLARATION,
    DOCUMENT
  }

  /** The same words in both languages. */
  public record Words(String zh, String en) {}
}
