package dev.guanka.cli;

import dev.guanka.rules.Deployment;
import dev.guanka.rules.Lang;
import dev.guanka.rules.SubjectType;
import dev.guanka.rules.Text;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What {@code advise} was asked; null where an option was not given. */
final class AdviseOptions {

  /** How the answer is printed. */
  enum Format {
    TEXT,
    JSON
  }

  private SubjectType subject;
  private String name;
  private String category;
  private String provider;
  private Deployment deployment;
  private String capability;
  private Path rules;
  private Format format = Format.TEXT;
  private Lang lang;

  private AdviseOptions(Lang lang) {
    this.lang = lang;
  }

  /**
   * Reads the arguments after {@code advise}.
   *
   * @throws BadUsage where they cannot be understood
   */
  static AdviseOptions parse(List<String> args, Lang usual) {
    AdviseOptions options = new AdviseOptions(usual);
    Deque<String> rest = new ArrayDeque<>(args);
    while (!rest.isEmpty()) {
      options.take(Arguments.option(rest), rest);
    }
    Arguments.require("--subject", options.subject);
    if (options.category == null && options.capability == null) {
      throw new BadUsage(
          new Text("缺少 --category（或 --capability）", "--category (or --capability) is missing"));
    }
    return options;
  }

  private void take(String option, Deque<String> rest) {
    switch (option) {
      case "--subject" -> subject = Arguments.choice(option, rest, SubjectType.values());
      case "--name" -> name = Arguments.value(option, rest);
      case "--category" -> category = Arguments.value(option, rest);
      case "--provider" -> provider = Arguments.value(option, rest);
      case "--deployment" -> deployment = Arguments.choice(option, rest, Deployment.values());
      case "--capability" -> capability = Arguments.value(option, rest);
      case "--rules" -> rules = Arguments.path(Arguments.value(option, rest));
      case "--format" -> format = Arguments.choice(option, rest, Format.values());
      case "--lang" -> lang = Arguments.choice(option, rest, Lang.values());
      default -> throw new BadUsage(new Text("没有选项 " + option, "There is no option " + option));
    }
  }

  SubjectType subject() {
    return subject;
  }

  String name() {
    return name;
  }

  String category() {
    return category;
  }

  String provider() {
    return provider;
  }

  Deployment deployment() {
    return deployment;
  }

  String capability() {
    return capability;
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
