package dev.guanka.intake.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** Who may call what, as a reviewer of security reads it; the order of columns is the file's. */
final class AccessMatrix {

  static final List<String> CALLERS = lines().get(0).subList(2, 9);

  private AccessMatrix() {}

  /** One cell: what one caller gets from one endpoint. */
  record Cell(String method, String path, String caller, String expected) {

    /** The path with something in each place that no row of the database has. */
    String concretePath() {
      return path.replaceAll("\\{[^}]*}", "7d2e8a54-0000-4000-8000-000000000000")
          .replace("**", "liveness");
    }
  }

  static List<Cell> cells() {
    var cells = new ArrayList<Cell>();
    for (var row : rows()) {
      for (int i = 0; i < CALLERS.size(); i++) {
        cells.add(new Cell(row.get(0), row.get(1), CALLERS.get(i), row.get(i + 2)));
      }
    }
    return cells;
  }

  static boolean lists(String method, String path) {
    return rows().stream()
        .anyMatch(
            row ->
                row.get(1).equals(path) && (row.get(0).equals(method) || row.get(0).equals("*")));
  }

  private static List<List<String>> rows() {
    return lines().subList(1, lines().size());
  }

  private static List<List<String>> lines() {
    try {
      return new ClassPathResource("access-matrix.csv")
          .getContentAsString(StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> Arrays.stream(line.split(",")).map(String::strip).toList())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
