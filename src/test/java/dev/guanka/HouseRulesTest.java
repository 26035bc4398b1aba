package dev.guanka;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;

/** Holds the shape of the house: who may know whom, and which room has which framework. */
class HouseRulesTest {

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.guanka");

  @Test
  void everyTypeLivesInARoomOfTheDesign() {
    classes()
        .should()
        .resideInAnyPackage(
            rooms("intake", "web", "process", "rules", "submission", "store", "outbox", "cli"))
        .orShould()
        .resideInAPackage("dev.guanka")
        .check(HOUSE);
  }

  @Test
  void noRoomIsNamedAfterAKindOfCode() {
    noClasses()
        .should()
        .resideInAnyPackage("..util..", "..common..", "..dto..", "..impl..", "..config..")
        .orShould()
        .haveNameMatching(".*(Impl|Utils?|Helper|Dto|DTO)")
        .check(HOUSE);
  }

  @Test
  void theRuleCoreKnowsNothingButItsParsers() {
    classes()
        .that()
        .resideInAPackage("dev.guanka.rules..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.guanka.rules..",
            "java..",
            "com.fasterxml.jackson..",
            "com.networknt.schema..",
            "com.google.re2j..",
            "org.jsoup..",
            "org.apache.pdfbox..",
            "org.apache.fontbox..",
            "org.apache.commons.logging..")
        .check(HOUSE);
  }

  @Test
  void theRuleCoreReadsNoDatabaseAndNoNetwork() {
    noClasses()
        .that()
        .resideInAPackage("dev.guanka.rules..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "java.net.http..")
        .check(HOUSE);
  }

  @Test
  void theAggregatesArePlainJava() {
    classes()
        .that()
        .resideInAPackage("dev.guanka.submission..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("dev.guanka.submission..", "dev.guanka.rules..", "java..")
        .check(HOUSE);
  }

  @Test
  void theStoreKnowsOnlyWhatItKeeps() {
    room("store").mayKnow("submission", "rules").check(HOUSE);
  }

  @Test
  void theProcessKnowsNeitherItsDoorsNorItsPages() {
    room("process").mayKnow("store", "submission", "rules").check(HOUSE);
  }

  @Test
  void theDoorsKnowNoPages() {
    room("intake").mayKnow("process", "store", "submission", "rules").check(HOUSE);
  }

  @Test
  void thePagesKnowNoDoors() {
    room("web").mayKnow("process", "store", "submission", "rules").check(HOUSE);
  }

  @Test
  void theOutboxReadsTheStoreAndNothingElse() {
    room("outbox").mayKnow("store", "submission", "rules").check(HOUSE);
  }

  @Test
  void theCommandLineKnowsTheRuleCoreAndTheAuditedStore() {
    room("cli").mayKnow("rules", "store.audit", "store.embedded").check(HOUSE);
  }

  @Test
  void theCommandLineStartsNoFramework() {
    noClasses()
        .that()
        .resideInAPackage("dev.guanka.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", "org.camunda..", "java.sql..")
        .check(HOUSE);
  }

  @Test
  void noTwoRoomsKnowEachOther() {
    slices().matching("dev.guanka.(*)..").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void theEngineIsKnownToTheProcessAlone() {
    only("process").mayUse("org.camunda..").check(HOUSE);
  }

  @Test
  void databasesAreAskedByTheStoreAlone() {
    only("store")
        .mayUse("java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.postgresql..")
        .check(HOUSE);
  }

  @Test
  void theDatabaseThatComesAlongIsKnownToItsOwnFolderAlone() {
    only("store.embedded")
        .mayUse("io.zonky..", "org.apache.commons.compress..", "org.tukaani..")
        .check(HOUSE);
  }

  @Test
  void programsAreParsedByTheRuleCoreAlone() {
    only("rules").mayUse("com.google.re2j..", "org.jsoup..", "com.networknt..").check(HOUSE);
  }

  @Test
  void documentsAreParsedInTheirOwnFolderAlone() {
    only("rules.document").mayUse("org.apache.pdfbox..", "org.apache.fontbox..").check(HOUSE);
  }

  @Test
  void templatesAreKnownToThePagesAlone() {
    only("web").mayUse("org.thymeleaf..").check(HOUSE);
  }

  @Test
  void otherHostsAreCalledByTheOutboxAlone() {
    only("outbox")
        .mayUse(
            "java.net.http..",
            "org.apache.hc..",
            "org.springframework.web.client..",
            "org.springframework.http.client..",
            "org.springframework.mail..",
            "jakarta.mail..")
        .check(HOUSE);
  }

  @Test
  void requestsComeInByTheDoorsAndThePagesAlone() {
    classes()
        .that()
        .areMetaAnnotatedWith(Controller.class)
        .should()
        .resideInAnyPackage(rooms("intake", "web"))
        .check(HOUSE);
  }

  private static Room room(String name) {
    return others ->
        noClasses()
            .that()
            .resideInAPackage("dev.guanka." + name + "..")
            .should()
            .dependOnClassesThat(
                DescribedPredicate.describe(
                    "live in a room that " + name + " may not know",
                    known ->
                        known.getPackageName().startsWith("dev.guanka.")
                            && Stream.concat(Stream.of(name), Stream.of(others))
                                .noneMatch(other -> isIn(known.getPackageName(), other))));
  }

  private static Framework only(String room) {
    return packages ->
        noClasses()
            .that()
            .resideOutsideOfPackage("dev.guanka." + room + "..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(packages);
  }

  private static boolean isIn(String name, String room) {
    return (name + ".").startsWith("dev.guanka." + room + ".");
  }

  private static String[] rooms(String... names) {
    return Stream.of(names).map(name -> "dev.guanka." + name + "..").toArray(String[]::new);
  }

  /** Completes "this room may know". */
  private interface Room {
    ArchRule mayKnow(String... others);
  }

  /** Completes "only this room may use". */
  private interface Framework {
    ArchRule mayUse(String... packages);
  }
}
