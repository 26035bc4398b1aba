package dev.guanka.process;

import dev.guanka.rules.document.Content;

/** A document as it was uploaded, its type found by its content, and what could be read in it. */
public record Document(String sha256, byte[] bytes, Content content) {

  /** The name under which it is kept and given out. */
  public String fileName() {
    return content.name();
  }

  public String mediaType() {
    return content.form().mediaType();
  }
}
