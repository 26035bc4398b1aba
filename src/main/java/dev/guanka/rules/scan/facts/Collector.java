package dev.guanka.rules.scan.facts;

import dev.guanka.rules.scan.signal.Lookup;
import dev.guanka.rules.scan.signal.Signal;
import dev.guanka.rules.scan.text.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/** Gathers what a reader meets in one file and asks the signals what it means. */
public final class Collector {

  private static final int MOST_HITS = 5_000;
  private static final int MOST_CALLS = 5_000;
  private static final int MOST_WRAPPERS = 500;
  private static final int MOST_OPEN = 2_000;

  private final Lookup lookup;
  private final SourceText source;
  private final List<Hit> hits = new ArrayList<>();
  private final List<Hit> deadHits = new ArrayList<>();
  private final List<FileFacts.OpenValue> openValues = new ArrayList<>();
  private final Set<String> wrappers = new LinkedHashSet<>();
  private final List<FileFacts.CloudUse> functions = new ArrayList<>();
  private IntFunction<String> around = offset -> "";
  private IntFunction<String> context = offset -> "";
  private Supplier<List<String>> owners = List::of;
  private final Routines routines = new Routines();
  private final FileNames names = new FileNames();
  private Tap tap;
  private boolean dead;
  private String trouble;

  public Collector(Lookup lookup, SourceText source) {
    this.lookup = lookup;
    this.source = source;
  }

  /**
   * Sets how places are named.
   *
   * @param neighbourhood of an offset, for fingerprints
   * @param whole the code that gives the place its meaning, for verdicts of people
   */
  public void around(IntFunction<String> neighbourhood, IntFunction<String> whole) {
    this.around = neighbourhood;
    this.context = whole;
  }

  /** Sets who holds the place being read. */
  public void owners(Supplier<List<String>> holders) {
    this.owners = holders;
  }

  /** What the file names beside what the signals look for. */
  public FileNames names() {
    return names;
  }

  /** What the functions of the file do. */
  public Routines routines() {
    return routines;
  }

  /** Sets what a tap on what is read next does; null for nothing. */
  public void tap(Tap next) {
    this.tap = next;
  }

  /** How many matches there are, to name those that follow. */
  public int mark() {
    return hits.size();
  }

  /** Sets what a tap on what was read since a mark does. */
  public void tap(int mark, Tap of) {
    for (int i = mark; of != null && i < hits.size(); i++) {
      if (hits.get(i).place() != null) {
        hits.set(i, hits.get(i).tapped(Tap.within(hits.get(i).tap(), of)));
      }
    }
  }

  /** A string that may be the route of a page, as {@link Tap#page} gives it. */
  public void route(String page) {
    routines.page(page);
  }

  /** Says whether what is read next never runs: it is kept apart and leads nowhere. */
  public void dead(boolean never) {
    this.dead = never;
    routines.dead(never);
    names.dead(never);
  }

  public Lookup lookup() {
    return lookup;
  }

  public SourceText source() {
    return source;
  }

  /** A text of the interface; {@code escaped} where offsets inside it do not match the source. */
  public void text(String text, int offset, boolean escaped, Place place) {
    Place effective = place.names() && text.length() > 60 ? Place.PROSE : place;
    if (effective == Place.LOG) {
      return;
    }
    lookup.text(
        text,
        found -> {
          Signal signal = found.signal();
          int longest = signal.match().longest();
          if ((longest == 0 || text.length() <= longest)
              && (signal.match().places().isEmpty()
                  || signal.match().places().contains(effective))) {
            int at = offset + (escaped ? 0 : found.start());
            hit(signal, at, found.end() - found.start(), shortened(text), effective);
          }
        });
  }

  /** A URL or path; an absolute one that is not requested is an address, not an endpoint. */
  public void url(String value, boolean requested, int offset) {
    lookup.url(value, requested, signal -> hit(signal, offset, value));
    if (requested || endpointLike(value)) {
      lookup.endpoint(value, signal -> hit(signal, offset, value));
    }
    if (value.contains("${")) {
      open(value, requested ? FileFacts.Use.REQUEST : FileFacts.Use.ADDRESS, "", offset);
    }
  }

  private void open(String value, FileFacts.Use use, String wrapper, int offset) {
    if (openValues.size() < MOST_OPEN && !dead) {
      openValues.add(
          new FileFacts.OpenValue(
              shortened(value),
              use,
              wrapper,
              source.line(offset),
              source.column(offset),
              source.excerpt(offset, 1),
              around.apply(offset),
              context.apply(offset),
              owners.get()));
    }
  }

  /** The absolute address of a page that a web-view may open; what follows {@code #/} names it. */
  public void site(String address, int offset) {
    lookup.site(address.replace("/#/", "/"), signal -> hit(signal, offset, address));
  }

  /** A request whose target can be read. */
  public void request(String value, int offset) {
    int scheme = value.indexOf("://");
    if (value.indexOf('/', scheme < 0 ? 0 : scheme + 3) >= 0) {
      lookup.request(signal -> hit(signal, offset, value));
    }
  }

  private static boolean endpointLike(String value) {
    return value.startsWith("/") || value.startsWith("${") || value.startsWith("api/");
  }

  /**
   * A call of a cloud function at one offset that names it at another, "" where it cannot be read.
   */
  public void function(String name, int offset, int call) {
    if (!dead && functions.size() < MOST_CALLS) {
      Set<String> actions = new LinkedHashSet<>();
      functions.add(
          new FileFacts.CloudUse(
              name, actions, source.line(call), source.column(call), owners.get()));
    }
    if (!name.isEmpty()) {
      lookup.request(signal -> hit(signal, offset, name));
    }
    lookup.function(name, signal -> hit(signal, offset, name));
  }

  /** A cloud function that is called by a name with {@code ${name}} parts. */
  public void openFunction(String name, int offset) {
    if (name.length() > 3) {
      open(name, FileFacts.Use.FUNCTION, "", offset);
    }
  }

  /** A function that starts the cloud function that its caller names. */
  public void wrapper(String name) {
    if (wrappers.size() < MOST_WRAPPERS && !dead) {
      wrappers.add(name);
    }
  }

  /** A string given to a function that may start the cloud function of this name. */
  public void wrapped(String wrapper, String name, int offset) {
    if (lookup.knowsFunction(name)) {
      open(name, FileFacts.Use.WRAPPED, wrapper, offset);
    }
  }

  /** A path given to a function that may request it. */
  public void path(String wrapper, String path, int offset) {
    boolean[] known = new boolean[1];
    lookup.endpoint(path, signal -> known[0] = true);
    lookup.url(path, true, signal -> known[0] = true);
    if (known[0]) {
      open(path, FileFacts.Use.PATH, wrapper, offset);
    }
  }

  /** What the cloud function that was called last is told to do. */
  public void told(String action, int offset) {
    if (!dead && !functions.isEmpty()) {
      functions.get(functions.size() - 1).actions().add(action);
    }
    action(action, offset);
  }

  /** A method of a cloud object. */
  public void action(String name, int offset) {
    lookup.function(name, signal -> hit(signal, offset, name));
  }

  public Consumer<Signal> at(int offset, String value) {
    return signal -> hit(signal, offset, value);
  }

  public void hit(Signal signal, int offset, String value) {
    hit(signal, offset, value.length(), shortened(value), null);
  }

  private void hit(Signal signal, int offset, int length, String value, Place place) {
    List<Hit> found = dead ? deadHits : hits;
    if (found.size() < MOST_HITS) {
      Hit hit =
          new Hit(
              signal.id(),
              source.line(offset),
              source.column(offset),
              source.excerpt(offset, length),
              around.apply(offset),
              context.apply(offset),
              value,
              place,
              owners.get(),
              place == null ? null : tap);
      found.add(hit);
      if (lookup.followed(signal.id())) {
        routines.hit(hit);
      }
    }
  }

  public void call(String name, int offset) {
    names.call(name, source.line(offset), owners.get());
    routines.call(name);
  }

  /** A module hands something out under another name. */
  public void export(String name, String local, int offset) {
    names.call(local, source.line(offset), List.of(name));
    routines.oneOf(name, List.of(local));
  }

  /** Says that the texts of some of the matches are data, not the interface. */
  public void textsAreContent(IntPredicate matches) {
    for (int i = 0; i < hits.size(); i++) {
      if (hits.get(i).place() != null && matches.test(i)) {
        hits.set(i, hits.get(i).at(Place.CONTENT));
      }
    }
  }

  public void trouble(String code) {
    trouble = code;
  }

  public FileFacts facts() {
    return new FileFacts(
        List.copyOf(hits),
        List.copyOf(deadHits),
        names.links(),
        names.constants(),
        List.copyOf(openValues),
        List.copyOf(functions),
        wrappers,
        names.tags(),
        names.mentions(),
        names.idle(),
        names.calls(),
        routines.handlers(),
        routines.taps(),
        routines.all(),
        names.mounts(),
        names.guards(),
        trouble);
  }

  private static String shortened(String value) {
    return value.length() <= 120 ? value : value.substring(0, 120);
  }
}
