package dev.guanka.rules.scan.signal;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanka.rules.Confidence;
import dev.guanka.rules.Deployment;
import dev.guanka.rules.EvidenceKind;
import dev.guanka.rules.Text;
import java.util.List;
import java.util.Set;

/**
 * Makes the signals of each provider from the registry: its URLs requested (conclusive) or held
 * (strong), its model ids, its packages.
 */
final class ProviderReader {

  private final String id;
  private final Text name;
  private final Deployment deployment;

  private final Condition modelsNeed;
  private final List<String> urlsUnless;
  private final JsonNode counter;

  private ProviderReader(JsonNode provider, JsonNode providers) {
    List<String> need = SignalReader.strings(providers, "modelsNeed");
    List<String> unless = SignalReader.strings(providers, "modelsUnless");
    this.modelsNeed =
        need.isEmpty()
            ? null
            : new Condition(List.of(), need, unless, null, null, Condition.Scope.PAGE);
    this.urlsUnless = SignalReader.strings(providers, "urlsUnless");
    this.counter = providers.path("counter");
    this.id = provider.path("id").asText();
    this.name = SignalReader.message(provider.get("name"));
    this.deployment = Deployment.valueOf(provider.path("deployment").asText());
  }

  static void read(JsonNode providers, List<Signal> into) {
    for (JsonNode provider : providers.path("providers")) {
      ProviderReader reader = new ProviderReader(provider, providers);
      for (JsonNode use : provider.path("uses")) {
        reader.use(use, into);
      }
    }
  }

  private void use(JsonNode use, List<Signal> into) {
    String capability = SignalReader.text(use, "capability");
    String prefix = id + "." + capability.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    List<String> legal = SignalReader.strings(use, "legalBasis");
    List<String> urls = SignalReader.strings(use, "urls");
    if (!urls.isEmpty()) {
      into.add(
          signal(
              prefix + ".request",
              capability,
              EvidenceKind.REQUEST_URL,
              Confidence.CONCLUSIVE,
              text("代码请求%s的生成接口。", "The code requests a generating endpoint of %s."),
              legal,
              urls(urls, Match.Use.REQUEST)));
      into.add(
          signal(
              prefix + ".address",
              capability,
              EvidenceKind.CONFIGURATION,
              Confidence.STRONG,
              text("代码中存有%s生成接口的地址。", "The code holds the address of a generating endpoint of %s."),
              legal,
              urls(urls, Match.Use.ANY)));
    }
    List<String> models = SignalReader.strings(use, "models");
    if (!models.isEmpty()) {
      into.add(
          signal(
              prefix + ".model",
              capability,
              EvidenceKind.MODEL_ID,
              Confidence.STRONG,
              text("代码指定了%s的模型。", "The code names a model of %s."),
              legal,
              models(models)));
    }
    List<String> packages = SignalReader.strings(use, "packages");
    if (!packages.isEmpty()) {
      into.add(
          signal(
              prefix + ".sdk",
              capability,
              EvidenceKind.API_CALL,
              Confidence.STRONG,
              text("代码引入了%s的开发包。", "The code imports a development kit of %s."),
              legal,
              imports(packages)));
    }
  }

  private Signal signal(
      String rule,
      String capability,
      EvidenceKind kind,
      Confidence confidence,
      Text message,
      List<String> legal,
      Match match) {
    return new Signal(
        rule,
        Signal.Role.TRACE,
        capability,
        kind,
        confidence,
        message,
        legal,
        id,
        deployment,
        match,
        List.of(),
        kind == EvidenceKind.MODEL_ID ? modelsNeed : null,
        SignalReader.strings(counter, capability));
  }

  private Text text(String zh, String en) {
    return new Text(String.format(zh, " " + name.zh() + " "), String.format(en, name.en()));
  }

  private Match urls(List<String> urls, Match.Use use) {
    return match(urls, urlsUnless, use, List.of(), List.of());
  }

  private static Match models(List<String> globs) {
    return match(List.of(), List.of(), Match.Use.ANY, globs, List.of());
  }

  private static Match imports(List<String> packages) {
    return match(List.of(), List.of(), Match.Use.ANY, List.of(), packages);
  }

  private static Match match(
      List<String> urls,
      List<String> unless,
      Match.Use use,
      List<String> models,
      List<String> imports) {
    List<String> none = List.of();
    return new Match(
        none, List.of(), none, unless, Set.of(), 0, urls, use, none, none, none, none, none, none,
        none, none, models, List.of(), none, none, none, imports, none, false, false, false);
  }
}
