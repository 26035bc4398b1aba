package dev.guanka.process.engine;

import dev.guanka.process.Refusal;
import dev.guanka.rules.Lang;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.glassfish.jersey.spi.ExtendedExceptionMapper;

/**
 * Tells Camunda's clients the reason of a refusal with its own status, where the engine would
 * answer 500; what holds no refusal stays with Camunda's mapper of the same exception.
 */
abstract class RefusalMapper<E extends Throwable> implements ExtendedExceptionMapper<E> {

  private static final int DEEPEST = 20;

  @Context private HttpHeaders headers;

  @Override
  public boolean isMappable(E trouble) {
    return refusalIn(trouble).isPresent();
  }

  @Override
  public Response toResponse(E trouble) {
    Refusal refusal = refusalIn(trouble).orElseThrow();
    return Response.status(refusal.status())
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(Map.of("type", refusal.code(), "message", inert(refusal.detail().in(lang()))))
        .build();
  }

  /** Tasklist puts messages into its page as markup, so none may open a tag. */
  private static String inert(String message) {
    return message.replace('<', '‹').replace('>', '›');
  }

  private static Optional<Refusal> refusalIn(Throwable trouble) {
    return Stream.iterate(trouble, cause -> cause != null, Throwable::getCause)
        .limit(DEEPEST)
        .filter(Refusal.class::isInstance)
        .map(Refusal.class::cast)
        .findFirst();
  }

  private Lang lang() {
    return headers.getAcceptableLanguages().stream()
        .map(Locale::getLanguage)
        .filter(language -> language.equals("zh") || language.equals("en"))
        .findFirst()
        .filter("en"::equals)
        .map(english -> Lang.EN)
        .orElse(Lang.ZH);
  }

  /** For what Camunda's REST wrapped. */
  static final class OfRest extends RefusalMapper<RestException> {}

  /** For what the engine wrapped. */
  static final class OfEngine extends RefusalMapper<ProcessEngineException> {}

  /** For what nobody wrapped. */
  static final class Bare extends RefusalMapper<Refusal> {}
}
