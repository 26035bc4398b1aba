package dev.guanka.intake.docs;

import dev.guanka.intake.Problem;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Describes what every call has in common: the sign-in and the problem documents. */
@Configuration(proxyBeanMethods = false)
class PublishedInterface {

  private static final String BASIC = "basic";
  private static final String TOKEN = "token";
  private static final Map<String, String> PROBLEMS =
      Map.of(
          "400", "The request cannot be read; code and pointer say where",
          "401", "Not signed in, or a token that is unknown, expired or revoked",
          "403", "Not for this role",
          "404", "Nothing there, or another organisation's",
          "409", "Clashes with where things stand, or somebody else was first",
          "413", "Over the limit",
          "415", "A type that is not taken",
          "429", "Too often; see Retry-After, RateLimit and RateLimit-Policy",
          "422", "Unusable content; code, pointer or entry say where",
          "503", "Away for a moment; see Retry-After");

  @Bean
  OpenAPI guankaInterface() {
    Components components =
        new Components()
            .addSecuritySchemes(
                BASIC, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"))
            .addSecuritySchemes(
                TOKEN, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
    return new OpenAPI()
        .info(
            new Info()
                .title("Guanka")
                .version("1")
                .description(
                    "Submission review for mini-program stores. Errors are problem documents (RFC"
                        + " 9457) with a stable code, in zh-CN or en by Accept-Language. A session"
                        + " cookie needs the header X-CSRF-TOKEN; HTTP Basic and tokens do"
                        + " not."))
        .components(components)
        .addSecurityItem(new SecurityRequirement().addList(BASIC))
        .addSecurityItem(new SecurityRequirement().addList(TOKEN));
  }

  @Bean
  OpenApiCustomizer whatEveryCallMayAnswer() {
    return api -> {
      StartOperation.addTo(api);
      ModelConverters.getInstance(true)
          .read(Problem.class)
          .forEach(api.getComponents()::addSchemas);
      api.getComponents().getSchemas().values().forEach(NullableReferences::mend);
      api.getPaths()
          .values()
          .forEach(path -> path.readOperations().forEach(PublishedInterface::addProblems));
    };
  }

  private static void addProblems(Operation operation) {
    PROBLEMS.forEach(
        (status, why) -> {
          if (!operation.getResponses().containsKey(status)) {
            operation.getResponses().addApiResponse(status, problem(status, why));
          }
        });
  }

  private static ApiResponse problem(String status, String why) {
    Schema<?> schema = new Schema<>().$ref("#/components/schemas/Problem");
    MediaType type = new MediaType().schema(schema).example(example(status));
    return new ApiResponse()
        .description(why)
        .content(new Content().addMediaType(Problem.MEDIA_TYPE, type));
  }

  private static Map<String, Object> example(String status) {
    return Map.of(
        "type", "urn:guanka:problem:unknown-field",
        "title", "Unusable content",
        "status", Integer.valueOf(status),
        "code", "UNKNOWN_FIELD",
        "detail", "There is no field owner; known: appId, appName, …",
        "pointer", "/owner");
  }
}
