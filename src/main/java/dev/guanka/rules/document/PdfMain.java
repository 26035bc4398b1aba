package dev.guanka.rules.document;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.List;

/** The process that reads one PDF from its input and writes text or a fault to its output. */
public final class PdfMain {

  /** What the entry of the jar calls this process. */
  public static final String COMMAND = "read-pdf";

  static final int DONE = 0;
  static final int OUT_OF_MEMORY = 3;

  private PdfMain() {}

  /** Arguments: pages at most, characters at most. */
  public static void main(String[] args) throws IOException {
    System.exit(run(args));
  }

  /** The same for a caller that ends the process itself. */
  public static int run(String[] args) throws IOException {
    byte[] document = System.in.readAllBytes();
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)))) {
      answer(new PdfText(Integer.parseInt(args[0]), Integer.parseInt(args[1])), document, out);
    }
    return DONE;
  }

  private static void answer(PdfText reader, byte[] document, DataOutputStream out)
      throws IOException {
    try {
      List<List<String>> pages = reader.read(document);
      out.writeUTF("");
      write(pages, out);
    } catch (PdfFault refused) {
      out.writeUTF(refused.fault().name());
      out.writeUTF(refused.what());
    }
  }

  private static void write(List<List<String>> pages, DataOutputStream out) throws IOException {
    out.writeInt(pages.size());
    for (List<String> lines : pages) {
      out.writeInt(lines.size());
      for (String line : lines) {
        out.writeUTF(line);
      }
    }
  }
}
