package dev.guanka.rules.evidence;

import java.util.List;

/**
 * What was read in a document; it helps a person and never overrides what the submitter says.
 *
 * @param pages of a PDF, else 0
 * @param width of an image in pixels, else 0
 * @param height of an image in pixels, else 0
 * @param text whether there was text to read
 * @param filled the fields that the submitter left empty and the document says
 */
public record Reading(
    String mediaType,
    int pages,
    int width,
    int height,
    boolean text,
    List<String> filled,
    List<Found> found) {

  /** Every value that was read for a field, in the document's order, each once. */
  public List<String> values(String field) {
    return read(field).stream().map(Found::value).distinct().toList();
  }

  /** What was read for a field, in the document's order. */
  public List<Found> read(String field) {
    return found.stream()
        .filter(one -> one.how() == Found.How.READ && one.field().equals(field))
        .toList();
  }

  /** The value of a field where the document says only one; else null. */
  public String only(String field) {
    List<String> values = values(field);
    return values.size() == 1 ? values.get(0) : null;
  }

  Reading filling(List<String> fields) {
    return new Reading(mediaType, pages, width, height, text, fields, found);
  }

  /** Whether a field was filled from the document and not typed. */
  boolean filled(String field) {
    return filled.contains(field);
  }

  boolean showsTyped(String field) {
    return found.stream()
        .anyMatch(one -> one.how() == Found.How.TYPED && one.field().equals(field));
  }
}
