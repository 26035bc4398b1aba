package dev.guanka.rules.scan.signal;

import dev.guanka.rules.scan.facts.Place;
import java.util.List;
import java.util.Set;

/**
 * What a signal looks for; any one of its lists suffices.
 *
 * @param text words of the user interface
 * @param near two groups of words, the second at most so many characters after the first
 * @param except longer phrases in which a match does not count
 * @param unless words that take the meaning away wherever they stand in the same text or path; of a
 *     URL, ends of its path that do
 * @param places where a text counts; empty for every place
 * @param longest characters of the text at most, 0 for any
 * @param urls host, host and path, or a path that must be in a URL
 * @param use how the URL must be used
 * @param endpoints words of the path of a request, as {@link EndpointLookup} reads them
 * @param functions words of a cloud function's name, read alike
 * @param pages words of the name of a registered page, read alike
 * @param named words of the name of a called function or of an imported module, read alike
 * @param calls names of called functions with their receiver, {@code *} for any
 * @param members chains of properties, called or not
 * @param names identifiers and object keys
 * @param strings whole string literals, {@code *} for any characters
 * @param models whole string literals that stand beside a name with "model" in it
 * @param keys sets of keys of one object, {@code key=value} to fix the value
 * @param compared values that a property is compared with or set to, as {@code name=value}
 * @param tags names of markup tags or of components
 * @param plugins app ids of plugins
 * @param imports names of imported packages
 * @param switches names of properties that a server sends, whatever their case and underscores
 * @param requests whether every request with a readable target matches
 * @param dialogues whether a list matches to which the user's words and a server's answers are
 *     added in the same form
 * @param closed whether a call of a cloud function matches that lies in the package and asks nobody
 */
public record Match(
    List<String> text,
    List<Near> near,
    List<String> except,
    List<String> unless,
    Set<Place> places,
    int longest,
    List<String> urls,
    Use use,
    List<String> endpoints,
    List<String> functions,
    List<String> pages,
    List<String> named,
    List<String> calls,
    List<String> members,
    List<String> names,
    List<String> strings,
    List<String> models,
    List<List<String>> keys,
    List<String> compared,
    List<String> tags,
    List<String> plugins,
    List<String> imports,
    List<String> switches,
    boolean requests,
    boolean dialogues,
    boolean closed) {

  /**
   * One of {@code first}, then one of {@code then}, at most {@code within} characters between them,
   * spaces not counted.
   */
  public record Near(List<String> first, int within, List<String> then) {}

  /** What the program does with a URL. */
  public enum Use {
    /** Requests it. */
    REQUEST,
    /** Holds it, requested or not. */
    ANY,
    /** Opens it as a page in a web-view, as far as its place tells. */
    OPEN
  }
}
