package dev.guanka.rules.source;

import dev.guanka.rules.scan.ScanNote;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Knows what gets into packages by accident: traces of systems and tools, and secrets. */
public final class Junk {

  private static final Set<String> REPOSITORIES = Set.of(".git", ".svn", ".hg");
  private static final Set<String> LEFT_BEHIND =
      Set.of("__macosx", ".ds_store", "thumbs.db", "desktop.ini", "node_modules");
  private static final Pattern SECRET =
      Pattern.compile(
          ".*\\.(pem|p12|pfx|key|jks)|id_rsa|id_ed25519|project\\.private\\.config\\.json");

  private Junk() {}

  /** Whether a file or folder is left out of the snapshot, itself or by a folder above it. */
  public static boolean isIgnored(String path) {
    return List.of(lower(path).split("/")).stream().anyMatch(Junk::isIgnoredName);
  }

  private static boolean isIgnoredName(String name) {
    return REPOSITORIES.contains(name) || LEFT_BEHIND.contains(name);
  }

  /** The part of an ignored path that makes it so: one note for a folder, not one for each file. */
  static String reason(String path) {
    int end = 0;
    for (String segment : path.split("/")) {
      end += segment.length();
      if (isIgnoredName(lower(segment))) {
        break;
      }
      end++;
    }
    return path.substring(0, Math.min(end, path.length()));
  }

  public static ScanNote note(String reason) {
    String name = lower(reason.substring(reason.lastIndexOf('/') + 1));
    return REPOSITORIES.contains(name)
        ? SourceNotes.secretOrJunk(reason)
        : SourceNotes.ignored(reason);
  }

  static boolean isSecret(String path) {
    return SECRET.matcher(lower(path.substring(path.lastIndexOf('/') + 1))).matches();
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
