package dev.guanka.testing;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A Chromium that the machine has: none is downloaded, and a build server without one fails. */
public final class Browser implements AutoCloseable {

  /** How long a page may take to show what a test waits for. */
  public static final double PATIENCE_MILLIS = 30_000;

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
  private static final List<Path> USUAL_PLACES =
      List.of(
          Path.of("/usr/lib/chromium/chromium"),
          Path.of("/snap/bin/chromium"),
          Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
          Path.of("/Applications/Chromium.app/Contents/MacOS/Chromium"),
          Path.of("C:/Program Files/Google/Chrome/Application/chrome.exe"),
          Path.of("C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe"));
  private static final Map<String, String> NO_DOWNLOAD =
      Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser browser;

  private Browser(Path program) {
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(NO_DOWNLOAD));
    browser =
        playwright
            .chromium()
            .launch(new LaunchOptions().setExecutablePath(program).setArgs(arguments()));
  }

  /** Leaves the test out, loudly, where no browser is found; fails where {@code CI=true}. */
  public static Browser open() {
    Optional<Path> program = find();
    if (program.isEmpty()) {
      leaveOut();
    }
    return new Browser(program.orElseThrow());
  }

  public com.microsoft.playwright.Browser chromium() {
    return browser;
  }

  @Override
  public void close() {
    playwright.close();
  }

  private static Optional<Path> find() {
    Stream<Path> named = Stream.ofNullable(System.getenv("GUANKA_TEST_BROWSER")).map(Path::of);
    return Stream.of(named, onPath(), USUAL_PLACES.stream())
        .flatMap(places -> places)
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Stream<Path> onPath() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
  }

  private static List<String> arguments() {
    boolean root = System.getProperty("user.name").equals("root");
    return root ? List.of("--no-sandbox") : List.of();
  }

  private static void leaveOut() {
    String reason =
        "No Chromium found: install one, or name it in GUANKA_TEST_BROWSER. Page tests are left out.";
    System.out.println("==== " + reason + " ====");
    if ("true".equals(System.getenv("CI"))) {
      throw new AssertionError(reason);
    }
    Assumptions.abort(reason);
  }
}
