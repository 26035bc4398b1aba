package dev.guanka.rules.scan.program;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.guanka.rules.scan.script.Objects;
import dev.guanka.rules.scan.text.Glob;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The files that {@code packOptions.ignore} keeps out of the upload. */
final class PackOptions {

  static final PackOptions NONE = new PackOptions(List.of());

  private final List<Predicate<String>> ignored;

  private PackOptions(List<Predicate<String>> ignored) {
    this.ignored = ignored;
  }

  static PackOptions read(Objects config, int top) {
    List<Predicate<String>> ignored = new ArrayList<>();
    int options = config.object(top, "packOptions");
    for (int item : config.items(config.array(options, "ignore"))) {
      String type = config.string(item, "type");
      String value = config.string(item, "value");
      if (type != null && value != null && !value.isBlank()) {
        ignored.add(rule(type, value));
      }
    }
    return new PackOptions(ignored);
  }

  private static Predicate<String> rule(String type, String value) {
    String path = Paths.normal(value);
    return switch (type) {
      case "folder" -> file -> file.startsWith(path + "/");
      case "file" -> file -> file.equals(path);
      case "suffix" -> file -> file.endsWith(value);
      case "prefix" -> file -> Paths.name(file).startsWith(value);
      case "glob" -> file -> Glob.matches(path.replace("**", "*"), file);
      case "regexp" -> regexp(value);
      default -> file -> false;
    };
  }

  private static Predicate<String> regexp(String value) {
    try {
      Pattern pattern = Pattern.compile(value);
      return file -> pattern.matcher(file).find();
    } catch (PatternSyntaxException unusable) {
      return file -> false;
    }
  }

  /** Whether a file, relative to the program's root, is kept out. */
  boolean ignores(String file) {
    for (Predicate<String> rule : ignored) {
      if (rule.test(file)) {
        return true;
      }
    }
    return false;
  }
}
