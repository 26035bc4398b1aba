package dev.guanka.rules.scan.signal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** All signals turned around: from what a reader meets to the signals that look for it. */
public final class Lookup {

  /** A name of a cloud function, with what it is told to do where a path says that. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z][\\w/.-]{1,59}");

  /** Stands for the value of a key that says nothing, such as {@code true} or an empty string. */
  public static final String FIXED = "=";

  /** What a key set wants of a value that the code puts together. */
  private static final String COMPUTED = "$";

  private final TextLookup texts;
  private final UrlLookup urls = new UrlLookup();
  private final EndpointLookup endpoints = new EndpointLookup();
  private final UrlLookup sites = new UrlLookup();
  private final EndpointLookup sitePaths = new EndpointLookup();
  private final EndpointLookup functions = new EndpointLookup();
  private final EndpointLookup pages = new EndpointLookup();
  private final EndpointLookup named = new EndpointLookup();
  private final ChainLookup calls = new ChainLookup();
  private final ChainLookup members = new ChainLookup();
  private final Map<String, List<Signal>> names = new HashMap<>();
  private final GlobLookup strings = new GlobLookup();
  private final GlobLookup models = new GlobLookup();
  private final Map<String, List<KeySet>> keys = new HashMap<>();
  private final Set<String> valued = new HashSet<>();
  private final Map<String, List<Signal>> compared = new HashMap<>();
  private final Map<String, List<Signal>> tags = new HashMap<>();
  private final Map<String, List<Signal>> plugins = new HashMap<>();
  private final Map<String, List<Signal>> imports = new HashMap<>();
  private final Map<String, List<Signal>> switches = new HashMap<>();
  private final List<Signal> requests = new ArrayList<>();
  private final List<Signal> dialogues = new ArrayList<>();
  private final List<Signal> closed = new ArrayList<>();
  private final Set<String> followed = new HashSet<>();

  /**
   * What is known of one name.
   *
   * @param signals of the name wherever it stands
   * @param sent signals of the name where a server sends it
   * @param called whether some signal looks for a call or a property of this name at all
   */
  public record Word(List<Signal> signals, List<Signal> sent, boolean called) {}

  private record KeySet(List<String> keys, Signal signal) {}

  Lookup(List<Signal> signals) {
    for (Signal signal : signals) {
      if (signal.match() != null) {
        index(signal, signal.match());
      }
      if (signal.when() != null) {
        followed.addAll(signal.when().led());
      }
    }
    texts = new TextLookup(signals);
  }

  private void index(Signal signal, Match match) {
    boolean opened = match.use() == Match.Use.OPEN;
    match.urls().forEach(url -> (opened ? sites : urls).add(url, signal));
    match.endpoints().forEach(words -> (opened ? sitePaths : endpoints).add(words, signal));
    match.functions().forEach(words -> functions.add(words, signal));
    match.pages().forEach(words -> pages.add(words, signal));
    match.named().forEach(words -> named.add(words, signal));
    match.calls().forEach(chain -> calls.add(chain, signal));
    match.members().forEach(chain -> members.add(chain, signal));
    match.names().forEach(name -> put(names, name, signal));
    match.strings().forEach(glob -> strings.add(glob, signal));
    match.models().forEach(glob -> models.add(glob, signal));
    match.keys().forEach(set -> keySet(set, signal));
    match.compared().forEach(value -> put(compared, value, signal));
    match.tags().forEach(tag -> put(tags, tag, signal));
    match.plugins().forEach(plugin -> put(plugins, plugin, signal));
    match.imports().forEach(name -> put(imports, name, signal));
    match.switches().forEach(name -> put(switches, plain(name), signal));
    if (match.requests()) {
      requests.add(signal);
    }
    if (match.closed()) {
      closed.add(signal);
    }
    if (match.dialogues()) {
      dialogues.add(signal);
    }
  }

  private void keySet(List<String> set, Signal signal) {
    put(keys, name(set.get(0)), new KeySet(set, signal));
    set.stream().filter(key -> key.indexOf('=') > 0).forEach(key -> valued.add(name(key)));
  }

  private static <T> void put(Map<String, List<T>> map, String key, T item) {
    map.computeIfAbsent(key, k -> new ArrayList<>(1)).add(item);
  }

  public void text(String text, Consumer<TextLookup.Found> sink) {
    texts.find(text, sink);
  }

  /** Signals of a URL or path; {@code requested} also those that want it requested. */
  public void url(String value, boolean requested, Consumer<Signal> sink) {
    urls.find(value, requested, sink);
  }

  public void endpoint(String path, Consumer<Signal> sink) {
    endpoints.find(path, sink);
  }

  /** Signals of a page of some site, as a web-view opens it. */
  public void site(String address, Consumer<Signal> sink) {
    sites.find(address, true, sink);
    sitePaths.find(address, sink);
  }

  /** Signals of any request whose target can be read. */
  public void request(Consumer<Signal> sink) {
    requests.forEach(sink);
  }

  /** Signals of a list to which the user's words and a server's answers are added alike. */
  public void dialogue(Consumer<Signal> sink) {
    dialogues.forEach(sink);
  }

  /** Signals of a call of a cloud function of the package that asks nobody. */
  public List<Signal> closed() {
    return closed;
  }

  /** Whether some signal wants a tap to lead to a place of this one. */
  public boolean followed(String signal) {
    return followed.contains(signal);
  }

  public void function(String name, Consumer<Signal> sink) {
    functions.find(name, sink);
  }

  /** Whether some signal looks for a cloud function of such a name; no sentence is a name. */
  public boolean knowsFunction(String name) {
    if (!NAME.matcher(name).matches()) {
      return false;
    }
    boolean[] found = new boolean[1];
    functions.find(name, signal -> found[0] = true);
    return found[0];
  }

  /** Whether some signal looks for a call or a property of this name at all. */
  public boolean knows(String name) {
    return calls.knows(name) || members.knows(name);
  }

  /** Signals of the route of a registered page. */
  public void page(String route, Consumer<Signal> sink) {
    pages.find(route, sink);
  }

  /** Signals of the words in the name of a called function or of a module. */
  public void named(String name, Consumer<Signal> sink) {
    named.find(name, sink);
  }

  public void call(String chain, Consumer<Signal> sink) {
    calls.find(chain, sink);
  }

  public void member(String chain, Consumer<Signal> sink) {
    members.find(chain, sink);
  }

  public void name(String name, Consumer<Signal> sink) {
    names.getOrDefault(name, List.of()).forEach(sink);
  }

  public Word word(String name) {
    return new Word(names.getOrDefault(name, List.of()), sent(name), knows(name));
  }

  private List<Signal> sent(String name) {
    return name.length() > 3 && name.length() < 40
        ? switches.getOrDefault(plain(name), List.of())
        : List.of();
  }

  private static String plain(String name) {
    return name.replace("_", "").toLowerCase(Locale.ROOT);
  }

  public void string(String value, Consumer<Signal> sink) {
    strings.find(value, sink);
  }

  public void model(String value, Consumer<Signal> sink) {
    models.find(value, sink);
  }

  /**
   * Signals whose key set this object holds; values of string properties, {@link #FIXED} for other
   * literals, "" for what is computed.
   */
  public void keys(Map<String, String> object, BiConsumer<Signal, String> sink) {
    for (String key : object.keySet()) {
      for (KeySet set : keys.getOrDefault(key, List.of())) {
        if (holds(object, set.keys())) {
          sink.accept(set.signal(), key);
        }
      }
    }
  }

  /** Signals that want a key of this object to have just the value that it has here. */
  public void keys(Map<String, String> object, String valued, Consumer<Signal> sink) {
    String wanted = valued + '=' + object.get(valued);
    for (String key : object.keySet()) {
      for (KeySet set : keys.getOrDefault(key, List.of())) {
        if (set.keys().contains(wanted) && holds(object, set.keys())) {
          sink.accept(set.signal());
        }
      }
    }
  }

  /** Whether some signal wants a value of this key. */
  public boolean valued(String key) {
    return valued.contains(key);
  }

  /** Signals of a property that is compared with a value, or set to it. */
  public void compared(String property, String value, Consumer<Signal> sink) {
    compared.getOrDefault(property + '=' + value, List.of()).forEach(sink);
  }

  private static boolean holds(Map<String, String> object, List<String> wanted) {
    for (String key : wanted) {
      int equals = key.indexOf('=');
      String value = object.get(name(key));
      if (value == null || equals >= 0 && !is(value, key.substring(equals + 1))) {
        return false;
      }
    }
    return true;
  }

  private static boolean is(String value, String wanted) {
    return wanted.equals(COMPUTED) ? value.isEmpty() : value.equals(wanted);
  }

  public void tag(String tag, Consumer<Signal> sink) {
    tags.getOrDefault(tag, List.of()).forEach(sink);
  }

  public void plugin(String id, Consumer<Signal> sink) {
    plugins.getOrDefault(id, List.of()).forEach(sink);
  }

  public void imported(String name, Consumer<Signal> sink) {
    imports.getOrDefault(name, List.of()).forEach(sink);
  }

  private static String name(String key) {
    int equals = key.indexOf('=');
    return equals < 0 ? key : key.substring(0, equals);
  }
}
