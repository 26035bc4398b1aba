package dev.guanka.intake.docs;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Describes the engine's start call, which no controller serves. */
final class StartOperation {

  static final String PATH = "/engine-rest/process-definition/key/SubmissionReviewProcess/start";

  private static final String JSON = "application/json";

  private StartOperation() {}

  static void addTo(OpenAPI api) {
    Operation start =
        new Operation()
            .addTagsItem("Engine")
            .operationId("startReview")
            .summary("Start a full review in Camunda's own way")
            .description(
                "declaration is a String, package a File in base64 of at most 14 MiB. The answer's"
                    + " businessKey is the submission's id; the caller's serves as Idempotency-Key.")
            .requestBody(new RequestBody().required(true).content(content(request())))
            .responses(
                new ApiResponses()
                    .addApiResponse(
                        "200",
                        new ApiResponse()
                            .description("Camunda's ProcessInstance")
                            .content(content(instance()))));
    api.getPaths().addPathItem(PATH, new PathItem().post(start));
  }

  private static Content content(Map<String, Object> example) {
    return new Content()
        .addMediaType(JSON, new MediaType().schema(new ObjectSchema()).example(example));
  }

  private static Map<String, Object> request() {
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("declaration", Map.of("value", "{\"appId\": …}", "type", "String"));
    variables.put(
        "package",
        Map.of(
            "value", "UEsDBBQ…",
            "type", "File",
            "valueInfo", Map.of("filename", "app.zip", "mimetype", "application/zip")));
    Map<String, Object> request = new LinkedHashMap<>();
    request.put("variables", variables);
    request.put("businessKey", "release-42");
    return request;
  }

  private static Map<String, Object> instance() {
    Map<String, Object> instance = new LinkedHashMap<>();
    instance.put("links", List.of());
    instance.put("id", "9b0e2c1a-0000-4000-8000-000000000000");
    instance.put("definitionId", "SubmissionReviewProcess:1:9b0e2c1a");
    instance.put("definitionKey", "SubmissionReviewProcess");
    instance.put("businessKey", "7d2e8a54-0000-4000-8000-000000000000");
    instance.put("ended", false);
    instance.put("suspended", false);
    return instance;
  }
}
