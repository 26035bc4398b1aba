package dev.guanka.rules.scan.signal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The signals and providers of one rule pack, compiled once and shared by all scans. */
public final class SignalSet {

  private final String version;
  private final Map<String, Signal> byId = new LinkedHashMap<>();
  private final Lookup lookup;

  private SignalSet(String version, List<Signal> signals) {
    this.version = version;
    for (Signal signal : signals) {
      if (byId.put(signal.id(), signal) != null) {
        throw new BadSignal(signal.id(), "the id is there twice");
      }
    }
    References.check(byId);
    this.lookup = new Lookup(signals);
  }

  /**
   * Compiles signals and providers.
   *
   * @param version the rule pack's version, kept with every result
   * @param signals the pack's signal files by name, each with a list {@code signals}
   * @param providers an object with a list {@code providers}
   * @throws BadSignal where a signal cannot be used, with its id
   */
  public static SignalSet of(String version, JsonNode signals, JsonNode providers) {
    List<Signal> all = new ArrayList<>();
    for (JsonNode file : signals) {
      for (JsonNode node : file.path("signals")) {
        all.add(SignalReader.read(node));
      }
    }
    ProviderReader.read(providers, all);
    return new SignalSet(version, all);
  }

  public String version() {
    return version;
  }

  public Signal signal(String id) {
    return byId.get(id);
  }

  public Iterable<Signal> signals() {
    return byId.values();
  }

  public Lookup lookup() {
    return lookup;
  }
}
