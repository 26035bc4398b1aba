package dev.guanka.cli;

import dev.guanka.rules.Text;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** Reads arguments one by one, {@code --option value} and {@code --option=value} alike. */
final class Arguments {

  private Arguments() {}

  /** The next option; a value that is glued to it by {@code =} becomes the next argument. */
  static String option(Deque<String> rest) {
    String arg = rest.pop();
    int equals = arg.indexOf('=');
    if (!arg.startsWith("--") || equals < 0) {
      return arg;
    }
    rest.push(arg.substring(equals + 1));
    return arg.substring(0, equals);
  }

  static String value(String option, Deque<String> rest) {
    if (rest.isEmpty()) {
      throw new BadUsage(new Text(option + " 后面缺少值", option + " needs a value"));
    }
    return rest.pop();
  }

  static Path path(String value) {
    try {
      return Path.of(value);
    } catch (InvalidPathException unusable) {
      throw new BadUsage(new Text("不是路径：" + value, "Not a path: " + value));
    }
  }

  /** One of the choices, in any case. */
  static <E extends Enum<E>> E choice(String option, Deque<String> rest, E[] choices) {
    String value = value(option, rest);
    for (E choice : choices) {
      if (choice.name().equalsIgnoreCase(value)) {
        return choice;
      }
    }
    String known = String.join("|", List.of(choices).stream().map(Arguments::word).toList());
    throw new BadUsage(new Text(option + " 只能是 " + known, option + " must be " + known));
  }

  private static String word(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT);
  }

  static void require(String option, Object value) {
    if (value == null) {
      throw new BadUsage(new Text("缺少 " + option, option + " is missing"));
    }
  }
}
