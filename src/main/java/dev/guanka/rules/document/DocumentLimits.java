package dev.guanka.rules.document;

import java.time.Duration;

/**
 * How much of a document is read before it is refused.
 *
 * @param bytes of the file
 * @param pages of a PDF
 * @param pixels of an image, width times height
 * @param characters of text that are kept; the rest of a longer text is left unread
 * @param heapMib memory of the process that reads a PDF
 * @param time for one PDF
 */
public record DocumentLimits(
    long bytes, int pages, long pixels, int characters, int heapMib, Duration time) {

  static final int MIB = 1 << 20;

  public static DocumentLimits defaults() {
    return new DocumentLimits(20L * MIB, 200, 50_000_000, 400_000, 192, Duration.ofSeconds(15));
  }
}
