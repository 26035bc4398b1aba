package dev.guanka.intake.evidence;

import dev.guanka.intake.upload.Part;
import dev.guanka.process.Document;
import dev.guanka.process.Refusal;
import dev.guanka.rules.Text;
import java.util.Arrays;

/** The kinds of document that are taken, known by their first bytes and never by their name. */
enum DocumentType {
  PDF("application/pdf", "%PDF-"),
  PNG("image/png", "\u0089PNG\r\n\u001a\n"),
  JPEG("image/jpeg", "\u00ff\u00d8\u00ff");

  private final String mediaType;
  private final byte[] first;

  DocumentType(String mediaType, String first) {
    this.mediaType = mediaType;
    this.first = first.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
  }

  static Document read(Part part) {
    byte[] bytes = part.bytes();
    DocumentType type =
        Arrays.stream(values())
            .filter(known -> known.begins(bytes))
            .findFirst()
            .orElseThrow(DocumentType::refused);
    return new Document(part.fileName(), type.mediaType, part.sha256(), bytes);
  }

  private boolean begins(byte[] bytes) {
    return bytes.length > first.length
        && Arrays.equals(bytes, 0, first.length, first, 0, first.length);
  }

  private static Refusal refused() {
    return new Refusal(
        415,
        "DOCUMENT_TYPE",
        "document",
        new Text("文件应为 PDF、PNG 或 JPEG。", "A document is a PDF, PNG or JPEG."));
  }
}
