package dev.guanka.rules.evidence;

/**
 * One value that stands in a document, with its place, so that a person sees it without searching.
 *
 * @param field named as in the API; also {@code algorithmClass}, {@code appId} and {@code party}
 * @param how whether it was read there, or is what the submitter typed
 * @param page counted from 1
 * @param line of the page's text, counted from 1
 * @param excerpt the line or the part of it around the value
 * @param from where the value begins in the excerpt
 * @param to where it ends
 */
public record Found(
    String field, String value, How how, int page, int line, String excerpt, int from, int to) {

  /** Where a value comes from. */
  public enum How {
    READ,
    TYPED
  }
}
