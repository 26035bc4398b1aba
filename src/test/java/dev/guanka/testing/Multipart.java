package dev.guanka.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A multipart body, part by part as a client writes it. */
public final class Multipart {

  private static final String BOUNDARY = "guanka-test-boundary";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  public static String contentType() {
    return "multipart/form-data; boundary=" + BOUNDARY;
  }

  public Multipart file(String name, String fileName, byte[] content) {
    return part(
        "name=\"%s\"; filename=\"%s\"\r\nContent-Type: application/octet-stream"
            .formatted(name, fileName),
        content);
  }

  public Multipart file(String name, Path file) {
    try {
      return file(name, file.getFileName().toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Multipart field(String name, String content) {
    return part("name=\"%s\"".formatted(name), content.getBytes(StandardCharsets.UTF_8));
  }

  private Multipart part(String disposition, byte[] content) {
    text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n");
    out.writeBytes(content);
    text("\r\n");
    return this;
  }

  public byte[] bytes() {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(out.toByteArray());
    whole.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return whole.toByteArray();
  }

  public BodyPublisher body() {
    return BodyPublishers.ofByteArray(bytes());
  }

  private void text(String text) {
    out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
