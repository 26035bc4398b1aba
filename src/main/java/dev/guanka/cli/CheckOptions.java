package dev.guanka.cli;

import dev.guanka.rules.Lang;
import dev.guanka.rules.Text;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** What {@code check} was asked to do; null where an option was not given. */
final class CheckOptions {

  /** How the report is printed. */
  enum Format {
    TEXT,
    JSON,
    SARIF
  }

  private Path path;
  private Path declaration;
  private Path rules;
  private Format format = Format.TEXT;
  private Lang lang;

  private CheckOptions(Lang lang) {
    this.lang = lang;
  }

  /**
   * Reads the arguments after {@code check}.
   *
   * @throws BadUsage where they cannot be understood
   */
  static CheckOptions parse(List<String> args, Lang usual) {
    CheckOptions options = new CheckOptions(usual);
    Deque<String> rest = new ArrayDeque<>(args);
    while (!rest.isEmpty()) {
      options.take(Arguments.option(rest), rest);
    }
    if (options.path == null) {
      throw new BadUsage(new Text("缺少要检查的 PATH", "PATH is missing"));
    }
    return options;
  }

  /** The language of a person's terminal: English where it says so, else Chinese. */
  static Lang usual(String terminal) {
    return terminal != null && terminal.toLowerCase(Locale.ROOT).startsWith("en")
        ? Lang.EN
        : Lang.ZH;
  }

  /** The language to complain in, asked for or usual, when the arguments are not read yet. */
  static Lang asked(List<String> args, Lang usual) {
    int at = args.indexOf("--lang");
    String value = at >= 0 && at + 1 < args.size() ? args.get(at + 1) : "";
    if (args.contains("--lang=en") || value.equals("en")) {
      return Lang.EN;
    }
    return args.contains("--lang=zh") || value.equals("zh") ? Lang.ZH : usual;
  }

  private void take(String arg, Deque<String> rest) {
    switch (arg) {
      case "--declaration" -> declaration = Arguments.path(Arguments.value(arg, rest));
      case "--rules" -> rules = Arguments.path(Arguments.value(arg, rest));
      case "--format" -> format = Arguments.choice(arg, rest, Format.values());
      case "--lang" -> lang = Arguments.choice(arg, rest, Lang.values());
      default -> takePath(arg);
    }
  }

  private void takePath(String arg) {
    if (arg.startsWith("--")) {
      throw new BadUsage(new Text("没有选项 " + arg, "There is no option " + arg));
    }
    if (path != null) {
      throw new BadUsage(new Text("只能检查一个 PATH，多了 " + arg, "Only one PATH, and there is " + arg));
    }
    path = Arguments.path(arg);
  }

  Path path() {
    return path;
  }

  Path declaration() {
    return declaration;
  }

  Path rules() {
    return rules;
  }

  Format format() {
    return format;
  }

  Lang lang() {
    return lang;
  }
}
