package dev.guanka.intake.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guanka.intake.upload.BoundedStream;
import dev.guanka.intake.upload.HandIns;
import dev.guanka.intake.upload.Hashes;
import dev.guanka.intake.upload.SpoolFolder;
import dev.guanka.process.IdempotencyKey;
import dev.guanka.process.Receipt;
import dev.guanka.process.Refusal;
import dev.guanka.process.ReviewStarts;
import dev.guanka.process.SubmissionDesk;
import dev.guanka.process.identity.Person;
import dev.guanka.rules.BadDeclaration;
import dev.guanka.rules.source.BadPackage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Hands in what the engine's start call brings, and answers in Camunda's shape. */
@Component
class StartCall {

  private static final long MOST_BYTES = 32L << 20;
  private static final Duration TIME_LIMIT = Duration.ofMinutes(5);

  private final HandIns handIns;
  private final SubmissionDesk desk;
  private final ReviewStarts starts;
  private final ObjectMapper json;
  private final SpoolFolder folder;

  StartCall(
      HandIns handIns,
      SubmissionDesk desk,
      ReviewStarts starts,
      ObjectMapper json,
      SpoolFolder folder) {
    this.handIns = handIns;
    this.desk = desk;
    this.starts = starts;
    this.json = json;
    this.folder = folder;
  }

  /** Camunda's ProcessInstance, as its clients read it. */
  private record Instance(
      List<Object> links,
      String id,
      String definitionId,
      String definitionKey,
      UUID businessKey,
      String caseInstanceId,
      boolean ended,
      boolean suspended,
      String tenantId) {}

  void answer(Person person, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    InputStream body = BoundedStream.of(request.getInputStream(), MOST_BYTES, TIME_LIMIT);
    try (StartRequest start = StartReader.read(body, folder)) {
      UUID submission = handIn(person, start).submissionId();
      response.setContentType(MediaType.APPLICATION_JSON_VALUE);
      response.getOutputStream().write(json.writeValueAsBytes(instance(submission)));
    }
  }

  private Receipt handIn(Person person, StartRequest start) {
    byte[] declaration = start.declaration().getBytes(StandardCharsets.UTF_8);
    IdempotencyKey key =
        start.businessKey() == null
            ? null
            : new IdempotencyKey(start.businessKey(), hash(start, declaration));
    try {
      return handIns.open(
          declaration, start.file(), null, handIn -> desk.receive(person, handIn, key));
    } catch (BadDeclaration bad) {
      throw new Refusal(422, bad.code(), "/variables/declaration" + bad.pointer(), bad.detail());
    } catch (BadPackage bad) {
      throw new Refusal(bad.status(), bad.code(), "/variables/package", bad.detail());
    }
  }

  private static String hash(StartRequest start, byte[] declaration) {
    return Hashes.of(declaration) + start.packageSha256();
  }

  private Instance instance(UUID submission) {
    ReviewStarts.Started started = starts.of(submission);
    return new Instance(
        List.of(),
        started.instanceId(),
        started.definitionId(),
        started.definitionKey(),
        submission,
        null,
        started.ended(),
        false,
        null);
  }
}
