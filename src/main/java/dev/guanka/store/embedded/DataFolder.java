package dev.guanka.store.embedded;

import dev.guanka.rules.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Names the places inside the folder that holds everything the embedded database needs. */
record DataFolder(Path root) {

  static DataFolder at(Path root) {
    try {
      return new DataFolder(Files.createDirectories(root.toAbsolutePath()).toRealPath());
    } catch (IOException e) {
      throw new CannotStartDatabase(
          new Text(
              "无法创建数据目录 " + root + "：请检查权限，或用 guanka.data-dir 指定其他目录",
              "The data folder %s cannot be created: check its permissions, or name another one with guanka.data-dir"
                  .formatted(root)),
          e);
    }
  }

  Path lock() {
    return root.resolve("lock");
  }

  Path cluster() {
    return root.resolve("postgres");
  }

  Path unfinishedCluster() {
    return root.resolve("postgres.unfinished");
  }

  Path password() {
    return root.resolve("postgres.password");
  }

  Path secretsKey() {
    return root.resolve("secrets.key");
  }

  Path serverLog() {
    return root.resolve("postgres.log");
  }

  Path commandLog() {
    return root.resolve("command.log");
  }

  boolean hasCluster() {
    return Files.exists(cluster().resolve("PG_VERSION"));
  }
}
