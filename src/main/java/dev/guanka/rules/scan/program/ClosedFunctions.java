package dev.guanka.rules.scan.program;

import dev.guanka.rules.scan.facts.FileFacts;
import dev.guanka.rules.scan.facts.FileFacts.CloudUse;
import dev.guanka.rules.scan.facts.FileFacts.Relation;
import dev.guanka.rules.scan.facts.Hit;
import dev.guanka.rules.scan.signal.Match;
import dev.guanka.rules.scan.signal.Signal;
import dev.guanka.rules.scan.signal.SignalSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Knows the cloud functions of the package that ask nobody: what they answer stands in their own
 * code or in the database, whatever they are called, so that calling them proves no model.
 */
final class ClosedFunctions {

  /** Packages by which a function reaches nothing outside. */
  private static final Set<String> QUIET =
      Set.of(
          "wx-server-sdk",
          "crypto",
          "path",
          "fs",
          "util",
          "url",
          "buffer",
          "querystring",
          "moment",
          "dayjs",
          "lodash",
          "uuid",
          "md5",
          "crypto-js");

  /** Calls that may take up anything; {@code require} is among the calls where it is no string. */
  private static final Set<String> HIDES = Set.of("require", "eval", "Function", "import");

  private final Sources sources;
  private final SignalSet signals;
  private final CloudFunctions cloud;
  private final Map<String, Boolean> known = new HashMap<>();

  ClosedFunctions(Sources sources, SignalSet signals, CloudFunctions cloud) {
    this.sources = sources;
    this.signals = signals;
    this.cloud = cloud;
  }

  /** Whether the function of this name lies in the package and asks nobody. */
  boolean closed(String name) {
    return !name.isEmpty() && known.computeIfAbsent(name, this::read);
  }

  /** Whether a hit only says that such a function is called, or what it answers. */
  boolean speaksOf(String file, Hit hit) {
    if (hit.place() != null) {
      return closed(cloud.name(file));
    }
    Signal signal = signals.signal(hit.signal());
    Match match = signal == null ? null : signal.match();
    if (match == null || match.closed()) {
      return false;
    }
    boolean name = !match.functions().isEmpty() || match.requests();
    return name && (closed(hit.value()) || told(file, hit.value())) || calls(file, hit);
  }

  /** Whether a value is what only such functions are told to do, or a method of such an object. */
  private boolean told(String file, String value) {
    int slash = value.indexOf('/');
    boolean any = slash > 0 && closed(value.substring(0, slash));
    for (CloudUse use : sources.facts(file).functions()) {
      if (use.actions().contains(value)) {
        if (!closed(use.name())) {
          return false;
        }
        any = true;
      }
    }
    return any;
  }

  private boolean calls(String file, Hit hit) {
    boolean any = false;
    for (CloudUse use : sources.facts(file).functions()) {
      if (use.line() == hit.line() && use.column() == hit.column()) {
        if (!closed(use.name())) {
          return false;
        }
        any = true;
      }
    }
    return any;
  }

  private boolean read(String name) {
    List<String> files = cloud.files(name);
    return cloud.wholly(name) && files.stream().noneMatch(this::asks);
  }

  private boolean asks(String file) {
    FileFacts facts = sources.facts(file);
    return facts.trouble() != null
        || facts.calls().stream().anyMatch(call -> HIDES.contains(call.name()))
        || facts.routines().values().stream().anyMatch(ClosedFunctions::computes)
        || facts.hits().stream().anyMatch(this::asks)
        || facts.links().stream().anyMatch(ClosedFunctions::reaches);
  }

  private static boolean computes(FileFacts.Routine routine) {
    return routine.calls().contains(FileFacts.Routine.COMPUTED);
  }

  private boolean asks(Hit hit) {
    Signal signal = signals.signal(hit.signal());
    boolean capable = signal != null && signal.capability() != null && hit.place() == null;
    return capable || signals.lookup().followed(hit.signal());
  }

  private static boolean reaches(FileFacts.Link link) {
    String target = link.target();
    boolean own = target.startsWith(".") || target.startsWith("/");
    return link.relation() == Relation.IMPORT && !own && !QUIET.contains(target);
  }
}
