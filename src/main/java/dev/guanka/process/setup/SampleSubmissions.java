package dev.guanka.process.setup;

import dev.guanka.process.HandIn;
import dev.guanka.process.SubmissionDesk;
import dev.guanka.process.identity.Identities;
import dev.guanka.process.identity.Person;
import dev.guanka.rules.Declarations;
import dev.guanka.rules.source.PackageLimits;
import dev.guanka.rules.source.PackageReader;
import dev.guanka.rules.source.PackageSnapshot;
import dev.guanka.store.Submissions;
import dev.guanka.store.embedded.ConditionalOnEmbeddedDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Hands in a few samples, so that whoever looks for the first time finds something to look at. */
@Component
@ConditionalOnEmbeddedDatabase
@ConditionalOnProperty(name = "guanka.samples.load", matchIfMissing = true)
class SampleSubmissions implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(SampleSubmissions.class);
  private static final String OWNER = "submitter";

  /** One that is rejected, one that waits for papers, one for a reviewer, one that is fine. */
  private static final List<String> NAMES =
      List.of("campus-faq", "support-desk", "assistant-declared", "museum-guide");

  static List<String> names() {
    return NAMES;
  }

  private final Submissions submissions;
  private final Identities people;
  private final SubmissionDesk desk;

  SampleSubmissions(Submissions submissions, Identities people, SubmissionDesk desk) {
    this.submissions = submissions;
    this.people = people;
    this.desk = desk;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (submissions.page(null, null, null, null, 1).isEmpty()) {
      people.find(OWNER).ifPresent(owner -> NAMES.forEach(name -> tryHandIn(owner, name)));
    }
  }

  private void tryHandIn(Person owner, String name) {
    try {
      handIn(owner, name);
    } catch (IOException | RuntimeException trouble) {
      LOG.warn("The sample {} was not handed in", name, trouble);
    }
  }

  private void handIn(Person owner, String name) throws IOException {
    try (PackedSample sample = PackedSample.unpack(name);
        PackageSnapshot program = read(sample.program())) {
      String declaration = new String(sample.declaration(), StandardCharsets.UTF_8);
      desk.receive(
          owner,
          new HandIn(Declarations.parse(sample.declaration()), declaration, program, null),
          null);
    }
  }

  private static PackageSnapshot read(Path program) {
    return new PackageReader(PackageLimits.defaults()).read(program);
  }
}
