package dev.guanka.intake;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Gives a stranger's file out so that no browser ever runs or shows it as a page of ours. */
public final class Downloads {

  private Downloads() {}

  /** The bytes as an attachment of a type that we found out ourselves. */
  public static ResponseEntity<byte[]> of(byte[] bytes, String mediaType, String fileName) {
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION, attachment(fileName == null ? "document" : fileName))
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .contentType(MediaType.parseMediaType(mediaType))
        .body(bytes);
  }

  private static String attachment(String name) {
    boolean plain = StandardCharsets.US_ASCII.newEncoder().canEncode(name);
    ContentDisposition.Builder attachment = ContentDisposition.attachment();
    return (plain ? attachment.filename(name) : attachment.filename(name, StandardCharsets.UTF_8))
        .build()
        .toString();
  }
}
