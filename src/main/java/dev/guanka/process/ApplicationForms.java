package dev.guanka.process;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.guanka.rules.Declaration;
import dev.guanka.rules.Declaration.AiService;
import dev.guanka.rules.Declaration.Subject;
import dev.guanka.rules.Deployment;
import dev.guanka.rules.Report;
import dev.guanka.rules.evidence.Case;
import dev.guanka.rules.pack.CapabilityRule;
import dev.guanka.store.Json;
import dev.guanka.submission.ApplicationStatus;
import dev.guanka.submission.CategoryApplication;
import dev.guanka.submission.Submission;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Fills a category application with what is known: the subject and the cases to prove. */
@Component
class ApplicationForms {

  private final Json json;
  private final Reports reports;
  private final RuleBook rules;

  ApplicationForms(Json json, Reports reports, RuleBook rules) {
    this.json = json;
    this.reports = reports;
    this.rules = rules;
  }

  CategoryApplication fill(Submission submission, Declaration declaration, String category) {
    Optional<Report> report = reports.latest(submission.id());
    List<Case> cases =
        capabilities(category)
            .flatMap(capability -> cases(report, declaration, category, capability))
            .toList();
    return blank(
        submission.appId(),
        category,
        submission.organisation(),
        submission.owner(),
        declaration.subject(),
        cases);
  }

  /** An application outside of any submission: nothing is known but the category. */
  CategoryApplication fill(String appId, String category, String organisation, String owner) {
    List<Case> cases =
        capabilities(category)
            .map(capability -> new Case(capability, category, null, null, null))
            .toList();
    return blank(appId, category, organisation, owner, null, cases);
  }

  private CategoryApplication blank(
      String appId,
      String category,
      String organisation,
      String owner,
      Subject subject,
      List<Case> cases) {
    return new CategoryApplication(
        UUID.randomUUID(),
        appId,
        category,
        organisation,
        owner,
        ApplicationStatus.AWAITING_EVIDENCE,
        json.write(subject),
        json.write(cases),
        "[]",
        null,
        null);
  }

  private Stream<String> capabilities(String category) {
    return rules.pack().capabilities().stream()
        .filter(rule -> rule.established(rules.pack().edition(rules.today())).contains(category))
        .map(CapabilityRule::id);
  }

  private static Stream<Case> cases(
      Optional<Report> report, Declaration declaration, String category, String capability) {
    return providers(report, declaration, capability).stream()
        .map(
            provider ->
                new Case(
                    capability,
                    category,
                    provider,
                    deployment(declaration, capability, provider),
                    declaration.subject().type()));
  }

  private static List<String> providers(
      Optional<Report> report, Declaration declaration, String capability) {
    List<String> found =
        report.stream()
            .flatMap(made -> made.capabilities().stream())
            .filter(seen -> seen.capability().equals(capability))
            .flatMap(seen -> seen.providers().stream())
            .toList();
    List<String> declared = services(declaration, capability).map(AiService::provider).toList();
    List<String> providers = found.isEmpty() ? declared : found;
    return providers.isEmpty() ? Collections.singletonList(null) : providers;
  }

  private static Deployment deployment(
      Declaration declaration, String capability, String provider) {
    return services(declaration, capability)
        .filter(service -> provider == null || provider.equals(service.provider()))
        .map(AiService::deployment)
        .findFirst()
        .orElse(null);
  }

  private static Stream<AiService> services(Declaration declaration, String capability) {
    return declaration.aiServices().stream()
        .filter(service -> service.deployment() != Deployment.NONE)
        .filter(service -> service.capability().equals(capability));
  }

  List<Case> cases(CategoryApplication application) {
    return json.read(application.demand(), new TypeReference<>() {});
  }

  /** Who answers for the app, or null where nobody declared it. */
  Subject subject(CategoryApplication application) {
    return json.read(application.subject(), new TypeReference<>() {});
  }
}
