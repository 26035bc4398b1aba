package dev.guanka.rules.source;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What a path inside a package may look like, so that it is the same path on every system. */
public final class NameRules {

  private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:.*", Pattern.DOTALL);
  private static final Pattern RESERVED =
      Pattern.compile("(?i)^(con|prn|aux|nul|com[1-9]|lpt[1-9])(\\..*)?$");

  private final PackageLimits limits;

  public NameRules(PackageLimits limits) {
    this.limits = limits;
  }

  /**
   * @param path without the slash that marks a folder
   * @throws BadPackage with the first rule that it breaks
   */
  public void check(String path) {
    if (path.codePoints().anyMatch(ShownName::isInvisible)) {
      throw Refusal.NAME_CONTROL_CHAR.at(path);
    }
    if (path.startsWith("/") || path.startsWith("\\\\") || DRIVE.matcher(path).matches()) {
      throw Refusal.PATH_ABSOLUTE.at(path);
    }
    if (path.indexOf('\\') >= 0) {
      throw Refusal.PATH_BACKSLASH.at(path);
    }
    checkMeasure(path);
    for (String segment : path.split("/", -1)) {
      checkSegment(segment, path);
    }
  }

  private void checkMeasure(String path) {
    if (path.chars().filter(c -> c == '/').count() >= limits.pathDepth()) {
      throw Refusal.PATH_TOO_DEEP.at(path, limits.pathDepth());
    }
    if (path.getBytes(StandardCharsets.UTF_8).length > limits.pathBytes()) {
      throw Refusal.NAME_TOO_LONG.at(path, limits.pathBytes());
    }
  }

  private static void checkSegment(String segment, String path) {
    if (segment.equals("..")) {
      throw Refusal.PATH_TRAVERSAL.at(path);
    }
    boolean bare = segment.isEmpty() || segment.endsWith(".") || segment.endsWith(" ");
    if (bare || RESERVED.matcher(segment).matches()) {
      throw Refusal.NAME_NOT_CANONICAL.at(path);
    }
  }
}
