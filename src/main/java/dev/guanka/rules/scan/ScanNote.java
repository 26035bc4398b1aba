package dev.guanka.rules.scan;

import dev.guanka.rules.Text;

/**
 * Something in the package that is no trace of a capability, yet a person should know.
 *
 * @param code stable name, such as {@code NESTED_ARCHIVE} or {@code MANIFEST_SYNTAX}
 * @param file path inside the package, or null for the whole package
 * @param line 1-based, 0 for the whole file
 * @param needsHuman whether it alone sends the submission to a reviewer
 */
public record ScanNote(
    String code, String file, int line, int column, Text message, boolean needsHuman) {}
