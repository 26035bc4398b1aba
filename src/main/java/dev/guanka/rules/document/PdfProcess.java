package dev.guanka.rules.document;

import dev.guanka.rules.document.BadDocument.Fault;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Reads a PDF in a process of its own, because no library can be stopped halfway or held to an
 * amount of memory: a document that takes too much of either takes down nothing but that process.
 */
final class PdfProcess {

  private static final int TRAILER = 2048;

  private PdfProcess() {}

  /** The lines of every page; throws {@link BadDocument} where it is to be refused. */
  static List<List<String>> read(byte[] bytes, DocumentLimits limits) throws IOException {
    requireEnd(bytes);
    Path document = Files.createTempFile("guanka-document", ".pdf");
    Path answer = Files.createTempFile("guanka-document", ".text");
    try {
      Files.write(document, bytes);
      run(document, answer, limits);
      return answer(answer);
    } finally {
      Files.deleteIfExists(document);
      Files.deleteIfExists(answer);
    }
  }

  /** Libraries mend a document that is cut off; what is missing would never be seen. */
  private static void requireEnd(byte[] bytes) {
    int from = Math.max(0, bytes.length - TRAILER);
    String end = new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
    if (!end.contains("%%EOF")) {
      throw new BadDocument(Fault.TRUNCATED);
    }
  }

  private static void run(Path document, Path answer, DocumentLimits limits) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(PdfCommand.of(limits))
            .redirectInput(document.toFile())
            .redirectOutput(answer.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().clear();
    Process process = builder.start();
    try {
      if (!process.waitFor(limits.time().toMillis(), TimeUnit.MILLISECONDS)) {
        throw new BadDocument(Fault.TOO_COMPLEX);
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped while a document was read", stopping);
    } finally {
      process.destroyForcibly();
    }
    requireDone(process.exitValue());
  }

  private static void requireDone(int status) throws IOException {
    switch (status) {
      case PdfMain.DONE -> {}
      case PdfMain.OUT_OF_MEMORY -> throw new BadDocument(Fault.TOO_COMPLEX);
      default -> throw new IOException("the process that reads documents ended with " + status);
    }
  }

  private static List<List<String>> answer(Path file) throws IOException {
    try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
      String fault = in.readUTF();
      if (!fault.isEmpty()) {
        throw new BadDocument(Fault.valueOf(fault), in.readUTF());
      }
      return pages(in);
    } catch (EOFException cutOff) {
      throw new IOException("the process that reads documents did not finish", cutOff);
    }
  }

  private static List<List<String>> pages(DataInputStream in) throws IOException {
    List<List<String>> pages = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      List<String> lines = new ArrayList<>();
      for (int more = in.readInt(); more > 0; more--) {
        lines.add(in.readUTF());
      }
      pages.add(List.copyOf(lines));
    }
    return List.copyOf(pages);
  }
}
