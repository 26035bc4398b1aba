package dev.guanka.rules.scan.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one file says: a pure function of its bytes, its kind and the rule pack, so that it can be
 * kept between revisions.
 *
 * @param dead matches in code that a constant of the file never lets run
 * @param links files that this one names: imports, components, templates
 * @param constants values of URL-like constants by name, for files that import them
 * @param openValues addresses and names that another file completes
 * @param functions the cloud functions that it calls
 * @param wrappers functions that start the cloud function that their caller names and, behind
 *     {@link #ASKS}, those that request the path that he names
 * @param tags names of the tags in its markup, for components found by convention
 * @param mentions names that it takes from elsewhere: called, read from an object or imported
 * @param idle names that its code which never runs takes from elsewhere
 * @param calls the calls in it, by the last name of what is called
 * @param handlers functions that events of its markup run; "" for one that could not be read
 * @param taps those of them that a tap, a click or a submission runs
 * @param routines what its named functions do, by name
 * @param mounts modules by the name under which every page finds them, as {@code this.$api}
 * @param guards conditions on a date, a switch, the environment or a role, and what they show
 * @param trouble code of what kept it from being read whole, or null
 */
public record FileFacts(
    List<Hit> hits,
    List<Hit> dead,
    List<Link> links,
    Map<String, String> constants,
    List<OpenValue> openValues,
    List<CloudUse> functions,
    Set<String> wrappers,
    List<String> tags,
    Set<String> mentions,
    Set<String> idle,
    List<Call> calls,
    Set<String> handlers,
    Set<String> taps,
    Map<String, Routine> routines,
    Map<String, Set<String>> mounts,
    List<Guard> guards,
    String trouble) {

  /** What stands before the name of a function that requests a path, among the wrappers. */
  public static final String ASKS = "url:";

  public static final FileFacts EMPTY =
      new FileFacts(
          List.of(), List.of(), List.of(), Map.of(), List.of(), List.of(), Set.of(), List.of(),
          Set.of(), Set.of(), List.of(), Set.of(), Set.of(), Map.of(), Map.of(), List.of(), null);

  public static FileFacts trouble(String code) {
    return new FileFacts(
        List.of(), List.of(), List.of(), Map.of(), List.of(), List.of(), Set.of(), List.of(),
        Set.of(), Set.of(), List.of(), Set.of(), Set.of(), Map.of(), Map.of(), List.of(), code);
  }

  /**
   * A call of something by its last name.
   *
   * @param owners as for a {@link Hit}
   */
  public record Call(String name, int line, List<String> owners) {}

  /**
   * The same facts of a text that begins elsewhere in a larger one.
   *
   * @param line where it begins, 1-based, as {@code column}
   */
  public FileFacts moved(int line, int column) {
    return new FileFacts(
        hits.stream().map(hit -> hit.moved(line, column)).toList(),
        dead.stream().map(hit -> hit.moved(line, column)).toList(),
        links,
        constants,
        openValues.stream().map(open -> open.moved(line, column)).toList(),
        functions.stream().map(use -> use.moved(line, column)).toList(),
        wrappers,
        tags,
        mentions,
        idle,
        calls.stream()
            .map(call -> new Call(call.name(), call.line() + line - 1, call.owners()))
            .toList(),
        handlers,
        taps,
        moved(routines, line, column),
        mounts,
        guards.stream().map(guard -> guard.moved(line, column)).toList(),
        trouble);
  }

  private static Map<String, Routine> moved(Map<String, Routine> all, int line, int column) {
    Map<String, Routine> moved = new LinkedHashMap<>();
    all.forEach(
        (name, routine) ->
            moved.put(
                name,
                new Routine(
                    routine.calls(),
                    routine.hits().stream().map(hit -> hit.moved(line, column)).toList(),
                    routine.pages())));
    return moved;
  }

  /**
   * A call of a cloud function.
   *
   * @param name of the function, empty where it could not be read
   * @param actions what it is told to do
   * @param line where the call stands, as {@code column}
   * @param owners as for a {@link Hit}
   */
  public record CloudUse(
      String name, Set<String> actions, int line, int column, List<String> owners) {

    CloudUse moved(int from, int at) {
      int moved = line == 1 ? column + at - 1 : column;
      return new CloudUse(name, actions, line + from - 1, moved, owners);
    }
  }

  /**
   * What the functions of one name do, those inside them included.
   *
   * @param calls last names of what they call
   * @param hits matches of the signals to which a tap may lead
   * @param pages routes that they name, as {@link Tap#page} gives them
   */
  public record Routine(Set<String> calls, List<Hit> hits, Set<String> pages) {

    /** Stands for a value that is set, among the calls. */
    public static final String SETS = "=";

    /** Stands for a call of a name that is put together, among the calls. */
    public static final String COMPUTED = "[]";

    /** What stands before the name of an event that is sent or waited for. */
    public static final String EVENT = "~";

    /** What stands before a function's name and its module, where it was taken from one. */
    public static final String OF_MODULE = "module:";
  }

  /** A file named by another. */
  public record Link(Relation relation, String target) {}

  /** How a file names another. */
  public enum Relation {
    IMPORT,
    COMPONENT,
    INCLUDE
  }

  /**
   * What only another file completes: an address or a function's name with {@code ${name}} parts,
   * or a string that is given to a function of an unknown kind.
   *
   * @param wrapper last name of the function that takes the string; "" for the others
   */
  public record OpenValue(
      String value,
      Use use,
      String wrapper,
      int line,
      int column,
      String excerpt,
      String around,
      String context,
      List<String> owners) {

    OpenValue moved(int from, int at) {
      int moved = line == 1 ? column + at - 1 : column;
      return new OpenValue(
          value, use, wrapper, line + from - 1, moved, excerpt, around, context, owners);
    }
  }

  /** What an open value is for. */
  public enum Use {
    ADDRESS,
    REQUEST,
    FUNCTION,
    WRAPPED,
    PATH
  }
}
