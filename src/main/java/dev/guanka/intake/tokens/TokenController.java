package dev.guanka.intake.tokens;

import dev.guanka.intake.paging.Page;
import dev.guanka.process.identity.Person;
import dev.guanka.process.identity.TokenDesk;
import dev.guanka.rules.json.Fields;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets people make tokens for their machines; a token itself can do nothing here. */
@RestController
@RequestMapping("/api/tokens")
@Tag(name = "Tokens", description = "What machines sign in with")
class TokenController {

  private final TokenDesk desk;

  TokenController(TokenDesk desk) {
    this.desk = desk;
  }

  @PostMapping
  @Operation(
      summary = "Make a token",
      description =
          "The answer holds the token once; send it as Authorization: Bearer. It may do what its"
              + " scopes name and its owner may do, and ends with its owner.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON_VALUE,
              schema = @Schema(implementation = TokenForm.Described.class)))
  @ApiResponse(
      responseCode = "201",
      description = "The token, told once",
      useReturnTypeSchema = true)
  ResponseEntity<TokenView> make(
      @AuthenticationPrincipal Person person, @Parameter(hidden = true) Fields body) {
    TokenDesk.Issued made = desk.issue(person, TokenForm.read(body));
    return ResponseEntity.status(HttpStatus.CREATED)
        .cacheControl(CacheControl.noStore())
        .body(TokenView.of(made.token(), made.text()));
  }

  @GetMapping
  @Operation(summary = "Your tokens, also those that have ended; never the secret")
  Page<TokenView> list(@AuthenticationPrincipal Person person) {
    return new Page<>(
        desk.of(person).stream().map(token -> TokenView.of(token, null)).toList(), null, null);
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Revoke a token, at once and for good")
  void revoke(@AuthenticationPrincipal Person person, @PathVariable UUID id) {
    desk.revoke(person, id);
  }
}
