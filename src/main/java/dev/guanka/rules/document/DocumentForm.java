package dev.guanka.rules.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The forms of document that are taken, known by their first bytes and never by their name. */
public enum DocumentForm {
  PDF("application/pdf", "%PDF-", "pdf"),
  PNG("image/png", "\u0089PNG\r\n\u001a\n", "png"),
  JPEG("image/jpeg", "\u00ff\u00d8\u00ff", "jpg", "jpeg");

  private final String mediaType;
  private final byte[] first;
  private final List<String> endings;

  DocumentForm(String mediaType, String first, String... endings) {
    this.mediaType = mediaType;
    this.first = first.getBytes(StandardCharsets.ISO_8859_1);
    this.endings = List.of(endings);
  }

  /** The form of a document by its first bytes; empty where they begin like no known form. */
  public static Optional<DocumentForm> of(byte[] bytes) {
    return Arrays.stream(values()).filter(form -> form.begins(bytes)).findFirst();
  }

  public String mediaType() {
    return mediaType;
  }

  /**
   * The name under which the document may be given out: with an ending that fits, so that no system
   * opens it as something else.
   *
   * @param name the name that the submitter gave, or null
   * @throws BadDocument where the ending says something else
   */
  String safeName(String name) {
    String given = name == null ? "document" : name;
    int dot = given.lastIndexOf('.');
    String ending = dot < 0 ? "" : given.substring(dot + 1).toLowerCase(Locale.ROOT).strip();
    if (endings.contains(ending)) {
      return given;
    }
    if (ending.matches("[a-z0-9]{1,8}") && ending.matches(".*[a-z].*")) {
      throw new BadDocument(BadDocument.Fault.MISLABELLED, "." + ending, name());
    }
    return given + "." + endings.get(0);
  }

  private boolean begins(byte[] bytes) {
    return bytes.length > first.length
        && Arrays.equals(bytes, 0, first.length, first, 0, first.length);
  }
}
