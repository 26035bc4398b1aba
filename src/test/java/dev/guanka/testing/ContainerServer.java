package dev.guanka.testing;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.testcontainers.containers.PostgreSQLContainer;
import org.testcontainers.utility.TestcontainersConfiguration;

/**
 * PostgreSQL in a container, where an engine answers and already has the images: nothing is pulled.
 */
final class ContainerServer {

  private static final String IMAGE = "postgres:17";
  private static final String CLEANER = "testcontainers/ryuk:0.12.0";

  private ContainerServer() {}

  static boolean isPossible() {
    return hasImage(IMAGE) && (cleanerIsOff() || hasImage(CLEANER));
  }

  /** Lives as long as this JVM; what runs in it is asked like any other server. */
  static ServerByUrl start() {
    @SuppressWarnings("resource")
    PostgreSQLContainer<?> container =
        new PostgreSQLContainer<>(IMAGE).withCommand("postgres", "-c", "max_connections=200");
    container.start();
    Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
    return new ServerByUrl(
        IMAGE + " in Docker",
        container.getJdbcUrl(),
        container.getUsername(),
        container.getPassword());
  }

  private static boolean cleanerIsOff() {
    return TestcontainersConfiguration.getInstance()
        .getEnvVarOrProperty("ryuk.disabled", "false")
        .equals("true");
  }

  private static boolean hasImage(String image) {
    try {
      Process docker =
          new ProcessBuilder("docker", "image", "inspect", image)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!docker.waitFor(20, TimeUnit.SECONDS)) {
        docker.destroyForcibly();
        return false;
      }
      return docker.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
