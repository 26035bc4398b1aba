package dev.guanka.process;

import dev.guanka.rules.Text;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** The kinds of document that are taken, known by their first bytes and never by their name. */
public enum DocumentType {
  PDF("application/pdf", "%PDF-"),
  PNG("image/png", "\u0089PNG\r\n\u001a\n"),
  JPEG("image/jpeg", "\u00ff\u00d8\u00ff");

  private final String mediaType;
  private final byte[] first;

  DocumentType(String mediaType, String first) {
    this.mediaType = mediaType;
    this.first = first.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
  }

  /** The document with its type and its hash; refused where its bytes begin like no known kind. */
  public static Document read(String fileName, byte[] bytes) {
    DocumentType type =
        Arrays.stream(values())
            .filter(known -> known.begins(bytes))
            .findFirst()
            .orElseThrow(DocumentType::refused);
    return new Document(fileName, type.mediaType, sha256(bytes), bytes);
  }

  private boolean begins(byte[] bytes) {
    return bytes.length > first.length
        && Arrays.equals(bytes, 0, first.length, first, 0, first.length);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Refusal refused() {
    return new Refusal(
        415,
        "DOCUMENT_TYPE",
        "document",
        new Text("文件应为 PDF、PNG 或 JPEG。", "A document is a PDF, PNG or JPEG."));
  }
}
