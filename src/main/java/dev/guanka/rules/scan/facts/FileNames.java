package dev.guanka.rules.scan.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gathers what one file names beside what the signals look for: other files, tags, constants, what
 * it takes from elsewhere. What never runs names nothing; of each so much is kept as people write.
 */
public final class FileNames {

  /** What stands before the alias of a plugin among the names that a file takes from elsewhere. */
  public static final String PLUGIN = "plugin:";

  private static final String PLUGIN_SCHEME = "plugin://";
  private static final int MOST = 20_000;
  private static final int MOST_CALLS = 5_000;
  private static final int MOST_CONSTANTS = 2_000;
  private static final int MOST_GUARDS = 1_000;
  private static final int MOST_TAGS = 500;
  private static final int MOST_MOUNTS = 500;

  private final List<FileFacts.Link> links = new ArrayList<>();
  private final Map<String, String> constants = new LinkedHashMap<>();
  private final Set<String> tags = new LinkedHashSet<>();
  private final List<FileFacts.Call> calls = new ArrayList<>();
  private final Map<String, Set<String>> mounts = new LinkedHashMap<>();
  private final Set<String> mentions = new LinkedHashSet<>();
  private final Set<String> idle = new LinkedHashSet<>();
  private final List<Guard> guards = new ArrayList<>();
  private boolean dead;

  FileNames() {}

  /** Says whether what is read next never runs. */
  void dead(boolean never) {
    this.dead = never;
  }

  /** Another file that this one imports, uses as a component or includes. */
  public void link(FileFacts.Relation relation, String target) {
    if (links.size() < MOST && !dead) {
      links.add(new FileFacts.Link(relation, target));
    }
  }

  /** A constant that other files may import; the first of a name counts. */
  public void constant(String name, String value) {
    if (constants.size() < MOST_CONSTANTS) {
      constants.putIfAbsent(name, value);
    }
  }

  /** A tag of the markup, which may be that of a component found by convention. */
  public void tag(String name) {
    if (tags.size() < MOST_TAGS) {
      tags.add(name);
    }
  }

  /** A condition on a date, a switch, the environment or a role. */
  public void guard(Guard guard) {
    if (guards.size() < MOST_GUARDS && !dead) {
      guards.add(guard);
    }
  }

  void call(String name, int line, List<String> owners) {
    if (calls.size() < MOST_CALLS && !dead) {
      calls.add(new FileFacts.Call(name, line, owners));
    }
  }

  /** A module that every page finds under a name. */
  public void mount(String name, String module) {
    if (mounts.size() < MOST_MOUNTS && !dead) {
      mounts.computeIfAbsent(name, k -> new LinkedHashSet<>()).add(module);
    }
  }

  /** A name that the file takes from elsewhere. */
  public void mention(String name) {
    Set<String> taken = dead ? idle : mentions;
    if (taken.size() < MOST) {
      taken.add(name);
    }
  }

  /** A plugin that is used under its alias, as {@code plugin://chat/box} does; "" for any. */
  public void plugin(String alias) {
    mention(PLUGIN + alias);
  }

  /** A string that may address what a plugin holds. */
  public void plugged(String address) {
    if (address.startsWith(PLUGIN_SCHEME)) {
      plugin(address.substring(PLUGIN_SCHEME.length()).split("[/?]", 2)[0]);
    }
  }

  List<FileFacts.Link> links() {
    return List.copyOf(links);
  }

  Map<String, String> constants() {
    return constants;
  }

  List<String> tags() {
    return List.copyOf(tags);
  }

  List<FileFacts.Call> calls() {
    return List.copyOf(calls);
  }

  Map<String, Set<String>> mounts() {
    return mounts;
  }

  Set<String> mentions() {
    return mentions;
  }

  Set<String> idle() {
    return idle;
  }

  List<Guard> guards() {
    return List.copyOf(guards);
  }
}
