package dev.guanka.rules.document;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The command line of the process that reads a PDF: no more classes and memory than it needs. */
final class PdfCommand {

  private static final String NESTED = "nested:";
  private static final List<Class<?>> NEEDED =
      List.of(
          PdfMain.class,
          org.apache.pdfbox.pdmodel.PDDocument.class,
          org.apache.pdfbox.io.RandomAccessRead.class,
          org.apache.fontbox.FontBoxFont.class,
          org.apache.commons.logging.LogFactory.class);

  private PdfCommand() {}

  static List<String> of(DocumentLimits limits) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx" + limits.heapMib() + "m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.awt.headless=true",
            "-cp"));
    command.addAll(program());
    command.add(String.valueOf(limits.pages()));
    command.add(String.valueOf(limits.characters()));
    return command;
  }

  /** Inside the jar of the service the entry of the jar finds the classes; else they are files. */
  private static List<String> program() {
    String jar = jarOfTheService();
    return jar == null
        ? List.of(classPath(), PdfMain.class.getName())
        : List.of(jar, "dev.guanka.Main", PdfMain.COMMAND);
  }

  private static String jarOfTheService() {
    String place = place(PdfMain.class).getSchemeSpecificPart();
    int at = place.indexOf(NESTED);
    int end = place.indexOf("/!");
    return at < 0 || end < 0 ? null : place.substring(at + NESTED.length(), end);
  }

  private static String classPath() {
    Set<String> places = new LinkedHashSet<>();
    NEEDED.forEach(type -> places.add(Path.of(place(type)).toString()));
    return String.join(File.pathSeparator, places);
  }

  private static URI place(Class<?> type) {
    try {
      return type.getProtectionDomain().getCodeSource().getLocation().toURI();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
