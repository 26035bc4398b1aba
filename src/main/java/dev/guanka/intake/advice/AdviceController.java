package dev.guanka.intake.advice;

import dev.guanka.process.RuleBook;
import dev.guanka.rules.Lang;
import dev.guanka.rules.advice.AdviceJson;
import dev.guanka.rules.advice.AdviceQuestions;
import dev.guanka.rules.json.Fields;
import dev.guanka.rules.pack.Sources;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers the question that most people have: which document, for my case. */
@RestController
@Tag(name = "Advice", description = "Which document, for my case?")
class AdviceController {

  private final RuleBook rules;

  AdviceController(RuleBook rules) {
    this.rules = rules;
  }

  @PostMapping(path = "/api/advice", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "The documents that a case needs, the cheapest set first, and every other way",
      description =
          "By the rules that decide later; nothing is kept. eligible is true, false, or null where a"
              + " person decides; decidedBy is HUMAN where anything is not established, and looksAt"
              + " then says what a reviewer looks at. The documents of any one of the sets are"
              + " enough; for several AI services the sets put together what each needs (the first"
              + " 24 combinations; cases holds every service's own). Confidence: O official text, S"
              + " the guide and its readers, C third-party report, V read in real code, U not"
              + " established.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON_VALUE,
              schema = @Schema(implementation = AdviceWish.class)))
  @ApiResponse(
      responseCode = "200",
      description = "The answer; remedies is never empty",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON_VALUE,
              schema = @Schema(implementation = AdviceView.class)))
  ResponseEntity<byte[]> advise(
      @Parameter(hidden = true) Fields body, @Parameter(hidden = true) Lang lang) {
    var question = new AdviceQuestions(rules.pack()).parse(body);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(AdviceJson.write(rules.advise(question), new Sources(rules.pack()), lang));
  }
}
