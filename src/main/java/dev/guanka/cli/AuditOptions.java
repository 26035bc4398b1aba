package dev.guanka.cli;

import dev.guanka.rules.Text;
import dev.guanka.store.audit.Head;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * What {@code audit verify} was asked to look at; settings of the service count where no option is
 * given.
 */
record AuditOptions(String url, String user, String password, Path dataFolder, Head kept) {

  private static final String URL = "--url";
  private static final String USER = "--user";
  private static final String DATA_DIR = "--data-dir";
  private static final String HEAD = "--head";

  static AuditOptions parse(String[] args, Map<String, String> environment) {
    Map<String, String> given = given(args);
    return new AuditOptions(
        given.getOrDefault(URL, environment.get("SPRING_DATASOURCE_URL")),
        given.getOrDefault(USER, environment.get("SPRING_DATASOURCE_USERNAME")),
        environment.get("SPRING_DATASOURCE_PASSWORD"),
        Path.of(given.getOrDefault(DATA_DIR, environment.getOrDefault("GUANKA_DATA_DIR", "data"))),
        given.containsKey(HEAD) ? head(given.get(HEAD)) : null);
  }

  boolean isOutside() {
    return url != null && !url.isBlank();
  }

  private static Map<String, String> given(String[] args) {
    if (args.length % 2 == 0 || !args[0].equals("verify")) {
      throw new BadUsage(
          new Text("要写作 audit verify，选项后面要有值", "Write audit verify, each option with a value"));
    }
    Map<String, String> given = new TreeMap<>();
    for (int i = 1; i < args.length; i += 2) {
      given.put(known(args[i]), args[i + 1]);
    }
    return given;
  }

  private static String known(String option) {
    return switch (option) {
      case URL, USER, DATA_DIR, HEAD -> option;
      default -> throw new BadUsage(new Text("没有选项 " + option, "There is no option " + option));
    };
  }

  private static Head head(String text) {
    return Head.parse(text)
        .orElseThrow(() -> new BadUsage(new Text("--head 应为 序号:哈希", "--head must be SEQ:HASH")));
  }
}
