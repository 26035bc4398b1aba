package dev.guanka.store.embedded;

import dev.guanka.rules.Text;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A server that outlived the service which started it: found by its pid file, used once it has
 * proved who it is.
 */
record Orphan(PidFile pidFile, Path cluster, Duration patience) {

  private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

  /**
   * Empty where the file is stale and a new server may be started; then the file of a stranger is
   * gone.
   */
  Optional<ServerAddress> adopt(Credentials credentials) {
    if (pidFile.isOfAStranger()) {
      pidFile.delete();
      return Optional.empty();
    }
    ServerAddress address = new ServerAddress(pidFile.port(), credentials);
    for (Instant end = Instant.now().plus(patience); pidFile.isOfALivingProcess(); pause()) {
      if (address.serves(cluster)) {
        return Optional.of(address);
      }
      if (Instant.now().isAfter(end)) {
        throw silent();
      }
    }
    return Optional.empty();
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_TRIES.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the database", e);
    }
  }

  private CannotStartDatabase silent() {
    return new CannotStartDatabase(
        new Text(
            "%s 指向进程 %d，但端口 %d 上没有使用 %s 的 PostgreSQL：请停止该进程；如果这个目录是复制来的，请删除该文件"
                .formatted(pidFile.file(), pidFile.pid(), pidFile.port(), cluster),
            ("%s names process %d, but no PostgreSQL that serves %s answers on port %d:"
                    + " stop that process, or delete the file if this folder is a copy of another one")
                .formatted(pidFile.file(), pidFile.pid(), cluster, pidFile.port())));
  }
}
